import type { AnnouncedWindow } from '@/lib/maintenance/announced-window.ts'
import { paths } from '@/lib/paths.ts'
import { stateAt, type Window } from '@/lib/maintenance/window.ts'
import type { Settings } from '@/lib/site/settings.ts'
import { Moment } from './moment.tsx'
import { WindowState } from './window-state.tsx'

const MOST = 3

type Props = { windows: AnnouncedWindow[]; now: Date; settings: Settings }

/** What is going on or about to, on top of every page: a line each for the first, and the way to the others. */
export function Banner({ windows, now, settings }: Props) {
  if (windows.length === 0) return null
  const more = windows.length - MOST
  return (
    <aside className="banner" aria-label="Current maintenance">
      <ul>
        {windows.slice(0, MOST).map(({ window, post }) => (
          <li key={`${post.path} ${window.id}`}>
            <WindowState window={window} now={now} /> <a href={post.path}>{post.title}</a>{' '}
            <When window={window} now={now} settings={settings} />
          </li>
        ))}
      </ul>
      {more > 0 && (
        <p>
          <a href={paths.maintenance()}>{more === 1 ? 'One more' : `${more} more`}</a>
        </p>
      )}
    </aside>
  )
}

/** The one instant that matters now. */
function When({ window, now, settings }: { window: Window; now: Date; settings: Settings }) {
  const state = stateAt(window, now)
  const start = <Moment at={new Date(window.start)} settings={settings} />
  if (state === 'cancelled') return <>was planned for {start}</>
  if (state === 'planned') return <>begins {start}</>
  if (window.end === null) return <>since {start}</>
  return (
    <>
      until <Moment at={new Date(window.end)} settings={settings} />
    </>
  )
}
