import { Temporal } from 'temporal-polyfill'
import { isZone, latestPlanned } from '../dates.ts'

/** A time as somebody types it. */
export type Typed = {
  /** `2026-03-29` */
  date: string
  /** `02:30` */
  time: string
  /** IANA name. */
  zone: string
  /** Which of two equal times of day is meant when the clocks go back. */
  choice?: 'earlier' | 'later'
}

export type When =
  | { kind: 'future'; at: Date }
  /** Perhaps the person means now. */
  | { kind: 'past'; at: Date }
  /** The clocks go forward over this time of day; it does not exist. `before` and `after` lie as far beside the gap. */
  | { kind: 'impossible'; before: Date; after: Date }
  /** The clocks go back; this time of day comes twice. */
  | { kind: 'doubled'; earlier: Date; later: Date }
  | { kind: 'unreadable'; field: 'date' | 'time' }
  | { kind: 'unknownZone' }
  | { kind: 'tooFar'; latest: Date }

/** The instant that a date, a time and a zone name, seen from `now`; where they name none or two, what to ask. */
export function when(now: Date, typed: Typed): When {
  const { zone, choice } = typed
  if (!isZone(zone)) return { kind: 'unknownZone' }
  const date = read(/^\d{4,6}-\d\d-\d\d$/, typed.date, (text) => Temporal.PlainDate.from(text))
  if (!date) return { kind: 'unreadable', field: 'date' }
  const time = read(/^\d\d?:\d\d$/, typed.time, (text) => Temporal.PlainTime.from(text.padStart(5, '0')))
  if (!time) return { kind: 'unreadable', field: 'time' }
  const latest = latestPlanned(now)
  // Compared by the calendar first: some dates that can be written lie beyond what an instant can be.
  if (date.year > latest.getUTCFullYear() + 1) return { kind: 'tooFar', latest }

  const local = date.toPlainDateTime(time)
  const earlier = local.toZonedDateTime(zone, { disambiguation: 'earlier' })
  const later = local.toZonedDateTime(zone, { disambiguation: 'later' })
  const exists = earlier.toPlainDateTime().equals(local)
  if (!exists) return { kind: 'impossible', before: toDate(earlier), after: toDate(later) }
  const doubled = earlier.epochMilliseconds !== later.epochMilliseconds
  if (doubled && !choice) return { kind: 'doubled', earlier: toDate(earlier), later: toDate(later) }
  const at = toDate(choice === 'later' ? later : earlier)
  if (at > latest) return { kind: 'tooFar', latest }
  return at > now ? { kind: 'future', at } : { kind: 'past', at }
}

/** An instant as somebody in `zone` would type it; `choice` where the time of day comes twice. */
export function typedIn(instant: Date, zone: string): Typed {
  const zoned = Temporal.Instant.fromEpochMilliseconds(instant.getTime()).toZonedDateTimeISO(zone)
  const local = zoned.toPlainDateTime()
  const date = local.toPlainDate().toString()
  const time = local.toPlainTime().toString({ smallestUnit: 'minute' })
  const earlier = local.toZonedDateTime(zone, { disambiguation: 'earlier' })
  const later = local.toZonedDateTime(zone, { disambiguation: 'later' })
  if (earlier.epochMilliseconds === later.epochMilliseconds) return { date, time, zone }
  return {
    date,
    time,
    zone,
    choice: zoned.epochMilliseconds === later.epochMilliseconds ? 'later' : 'earlier',
  }
}

/** Null where the text is not of the form, or names nothing: 30 February, 25:00. */
function read<T>(form: RegExp, text: string, parse: (text: string) => T): T | null {
  if (!form.test(text)) return null
  try {
    return parse(text)
  } catch (error) {
    if (error instanceof RangeError) return null
    throw error
  }
}

function toDate(zoned: Temporal.ZonedDateTime): Date {
  return new Date(zoned.epochMilliseconds)
}
