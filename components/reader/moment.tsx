import { formatDate, formatTime } from '@/lib/dates.ts'
import type { Settings } from '@/lib/site/settings.ts'

type Zoned = Pick<Settings, 'zone' | 'language'>

/** A moment in the zone of the site, which it names: `24 July 2026, 03:00 CAT`. */
export function Moment({ at, settings }: { at: Date; settings: Zoned }) {
  const { zone, language } = settings
  return (
    <time dateTime={at.toISOString()}>
      {`${formatDate(at, zone, language)}, `}
      <span className="clock">{formatTime(at, zone, language)}</span>
    </time>
  )
}
