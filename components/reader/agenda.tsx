import type { AnnouncedWindow } from '@/lib/maintenance/announced-window.ts'
import type { Agenda as Windows } from '@/lib/maintenance/queries.ts'
import { paths } from '@/lib/paths.ts'
import type { Settings } from '@/lib/site/settings.ts'
import { WindowEntry } from './window-entry.tsx'

type Props = { agenda: Windows; now: Date; settings: Settings }

/** What is going on, what comes and what is over. */
export function Agenda({ agenda: { running, upcoming, past, hasOlder }, now, settings }: Props) {
  const list = (windows: AnnouncedWindow[]) => (
    <ul className="windows">
      {windows.map((announced) => (
        <WindowEntry
          key={`${announced.post.path} ${announced.window.id}`}
          announced={announced}
          now={now}
          settings={settings}
        />
      ))}
    </ul>
  )
  return (
    <>
      {running.length > 0 && (
        <section className="hang">
          <h2>Going on</h2>
          {list(running)}
        </section>
      )}
      <section className="hang">
        <h2>Coming up</h2>
        {upcoming.length > 0 ? list(upcoming) : <p>Nothing is planned at present.</p>}
      </section>
      {past.length > 0 && (
        <section className="hang">
          <h2>Over</h2>
          {list(past)}
          {hasOlder && (
            <p className="note">
              These are the latest {past.length}. Posts about older ones are in{' '}
              <a href={paths.archive()}>the archive</a>.
            </p>
          )}
        </section>
      )}
    </>
  )
}
