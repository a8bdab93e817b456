import { Temporal } from 'temporal-polyfill'
import { formatDate, formatTime } from '../dates.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE

/**
 * A time to come, said so that a mistake shows: `in 3 days, Tuesday 09:00 CAT`, `in 5 minutes, today 14:05 CAT`,
 * `in 2 months, Tuesday 26 January 2027, 09:00 CAT`. A time that has passed: `2 hours ago, today 09:00 CAT`.
 */
export function inWords(instant: Date, now: Date, zone: string): string {
  return `${distance(instant, now, zone)}, ${place(instant, now, zone)}`
}

function distance(instant: Date, now: Date, zone: string): string {
  const ms = instant.getTime() - now.getTime()
  const [count, unit] = measure(Math.abs(ms), Math.abs(daysBetween(now, instant, zone)))
  if (count === 0) return ms < 0 ? 'just now' : 'in less than a minute'
  const amount = `${count} ${unit}${count === 1 ? '' : 's'}`
  return ms < 0 ? `${amount} ago` : `in ${amount}`
}

/** Days are those of the calendar: from Sunday evening to Tuesday morning it is two. */
function measure(ms: number, days: number): [number, string] {
  if (ms < HOUR) return [Math.floor(ms / MINUTE), 'minute']
  if (ms < 24 * HOUR) return [Math.round(ms / HOUR), 'hour']
  if (days < 14) return [Math.max(1, days), 'day']
  if (days < 60) return [Math.floor(days / 7), 'week']
  if (days < 730) return [Math.floor(days / 30.4), 'month']
  return [Math.floor(days / 365.25), 'year']
}

function place(instant: Date, now: Date, zone: string): string {
  const days = daysBetween(now, instant, zone)
  const time = formatTime(instant, zone)
  if (days === 0) return `today ${time}`
  if (days === 1) return `tomorrow ${time}`
  if (days === -1) return `yesterday ${time}`
  const weekday = new Intl.DateTimeFormat('en-GB', { timeZone: zone, weekday: 'long' }).format(instant)
  if (days > 0 && days < 7) return `${weekday} ${time}`
  return `${weekday} ${formatDate(instant, zone)}, ${time}`
}

function daysBetween(from: Date, to: Date, zone: string): number {
  const dayOf = (date: Date) =>
    Temporal.Instant.fromEpochMilliseconds(date.getTime()).toZonedDateTimeISO(zone).toPlainDate()
  return dayOf(from).until(dayOf(to)).days
}
