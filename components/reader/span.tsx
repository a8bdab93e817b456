import type { Window } from '@/lib/maintenance/window.ts'
import type { Settings } from '@/lib/site/settings.ts'
import { Moment } from './moment.tsx'

/** From when to when, in the zone of the site. */
export function Span({ window, settings }: { window: Window; settings: Settings }) {
  return (
    <span className="span">
      <Moment at={new Date(window.start)} settings={settings} />
      {window.end === null ? (
        ', end not known yet'
      ) : (
        <>
          {' '}
          to <Moment at={new Date(window.end)} settings={settings} />
        </>
      )}
    </span>
  )
}
