import type { AnnouncedWindow } from '@/lib/maintenance/announced-window.ts'
import { newestFirst } from '@/lib/maintenance/window.ts'
import { paths } from '@/lib/paths.ts'
import type { Settings } from '@/lib/site/settings.ts'
import { Moment } from './moment.tsx'
import { Span } from './span.tsx'
import { WindowState } from './window-state.tsx'

type Props = { announced: AnnouncedWindow; now: Date; settings: Settings }

/** A window in a list: what it is, when, what it touches, and the last that has been said about it. */
export function WindowEntry({ announced: { window, services, post }, now, settings }: Props) {
  const [news] = newestFirst(window.updates)
  return (
    <li>
      <WindowState window={window} now={now} />
      <h3>
        <a href={post.path}>{post.title}</a>
      </h3>
      <p>
        <Span window={window} settings={settings} />
      </p>
      {services.length > 0 && (
        <p className="note">
          Affects{' '}
          {services.map(({ name, slug }, index) => (
            <span key={slug}>
              {index > 0 && ', '}
              <a href={paths.service(slug)}>{name}</a>
            </span>
          ))}
        </p>
      )}
      {news && (
        <p className="note">
          <Moment at={new Date(news.at)} settings={settings} />: {news.text}
        </p>
      )}
    </li>
  )
}
