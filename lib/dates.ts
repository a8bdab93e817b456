import { Temporal } from 'temporal-polyfill'

/** `zone` is an IANA name such as `Africa/Lusaka` throughout; `month` counts from 1. */

/** Whether this machine knows the zone. */
export function isZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone })
    return true
  } catch {
    return false
  }
}

/** A zone in its usual spelling: `Africa/Lusaka` for `africa/lusaka`. Throws RangeError when it is none. */
export function spellZone(zone: string): string {
  return Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(zone).timeZoneId
}

/** The last instant that something can be planned for, ten years from now: whoever writes a later one has mistyped it. */
export function latestPlanned(now: Date): Date {
  const latest = new Date(now)
  latest.setUTCFullYear(now.getUTCFullYear() + 10)
  return latest
}

/** The year and month in which `instant` falls in `zone`. */
export function monthOf(instant: Date, zone: string): { year: number; month: number } {
  const { year, month } = Temporal.Instant.fromEpochMilliseconds(instant.getTime()).toZonedDateTimeISO(zone)
  return { year, month }
}

/** A month of `zone` as a half-open range of instants. */
export function monthRange(year: number, month: number, zone: string): { from: Date; before: Date } {
  const first = Temporal.PlainDate.from({ year, month, day: 1 }, { overflow: 'reject' })
  const instant = (date: Temporal.PlainDate) => new Date(date.toZonedDateTime(zone).epochMilliseconds)
  return { from: instant(first), before: instant(first.add({ months: 1 })) }
}

/** `24 July 2026` */
export function formatDate(instant: Date, zone: string, language = 'en'): string {
  return format(instant, zone, language, { day: 'numeric', month: 'long', year: 'numeric' })
}

/** `Fri, 24 Jul 2026`, or `Fri 24 Jul` where the year is known. */
export function formatDay(instant: Date, zone: string, withYear: boolean, language = 'en'): string {
  const year = withYear ? 'numeric' : undefined
  return format(instant, zone, language, { weekday: 'short', day: 'numeric', month: 'short', year })
}

/** `03:00 CAT`: a time of day is never shown without its zone. */
export function formatTime(instant: Date, zone: string, language = 'en'): string {
  return `${formatTimeOfDay(instant, zone, language)} ${zoneAbbreviation(instant, zone)}`
}

/** `03:00`, for tables that name the zone beside it. */
export function formatTimeOfDay(instant: Date, zone: string, language = 'en'): string {
  return format(instant, zone, language, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })
}

/** `24 July 2026, 03:00 CAT` */
export function formatDateTime(instant: Date, zone: string, language = 'en'): string {
  return `${formatDate(instant, zone, language)}, ${formatTime(instant, zone, language)}`
}

/** `Jul` */
export function monthName(month: number, language = 'en'): string {
  return format(new Date(Date.UTC(2026, month - 1, 15)), 'UTC', language, { month: 'short' })
}

/** `July 2026` */
export function formatMonth(year: number, month: number, language = 'en'): string {
  return format(new Date(Date.UTC(year, month - 1, 15)), 'UTC', language, { month: 'long', year: 'numeric' })
}

function format(instant: Date, zone: string, language: string, parts: Intl.DateTimeFormatOptions): string {
  const locale = language === 'en' ? 'en-GB' : language
  return formatOf(locale, { timeZone: zone, ...parts }).format(instant)
}

const MOST_FORMATS = 100
const formats = new Map<string, Intl.DateTimeFormat>()

/** A format, kept: it takes seventy times as long to make as to use, and a page of posts needs the same few for every line. */
function formatOf(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = JSON.stringify([locale, options])
  let format = formats.get(key)
  if (!format) {
    format = new Intl.DateTimeFormat(locale, options)
    if (formats.size === MOST_FORMATS) formats.clear()
    formats.set(key, format)
  }
  return format
}

// The zone data of JavaScript engines abbreviates few zones outside North America and Europe: people there still
// write these. Keyed by the English long name, which follows daylight saving by itself.
const ABBREVIATIONS: Record<string, string> = {
  'Coordinated Universal Time': 'UTC',
  'Greenwich Mean Time': 'GMT',
  'British Summer Time': 'BST',
  'Irish Standard Time': 'IST',
  'Western European Standard Time': 'WET',
  'Western European Summer Time': 'WEST',
  'Central European Standard Time': 'CET',
  'Central European Summer Time': 'CEST',
  'Eastern European Standard Time': 'EET',
  'Eastern European Summer Time': 'EEST',
  'Central Africa Time': 'CAT',
  'East Africa Time': 'EAT',
  'West Africa Standard Time': 'WAT',
  'South Africa Standard Time': 'SAST',
  'Moscow Standard Time': 'MSK',
  'India Standard Time': 'IST',
  'Pakistan Standard Time': 'PKT',
  'China Standard Time': 'CST',
  'Hong Kong Standard Time': 'HKT',
  'Singapore Standard Time': 'SGT',
  'Philippine Standard Time': 'PHT',
  'Japan Standard Time': 'JST',
  'Korean Standard Time': 'KST',
  'Australian Western Standard Time': 'AWST',
  'Australian Central Standard Time': 'ACST',
  'Australian Central Daylight Time': 'ACDT',
  'Australian Eastern Standard Time': 'AEST',
  'Australian Eastern Daylight Time': 'AEDT',
  'New Zealand Standard Time': 'NZST',
  'New Zealand Daylight Time': 'NZDT',
}

/** `CAT`, `PDT`, `AWST`; where no abbreviation is usual, the offset: `UTC+03:30`. */
export function zoneAbbreviation(instant: Date, zone: string): string {
  const long = zoneName(instant, zone, 'long')
  const known = ABBREVIATIONS[long]
  if (known) return known
  const short = zoneName(instant, zone, 'short')
  if (/^[A-Z]{2,5}$/.test(short)) return short
  return zoneName(instant, zone, 'longOffset').replace('GMT', 'UTC')
}

function zoneName(instant: Date, zone: string, style: 'long' | 'short' | 'longOffset'): string {
  const parts = formatOf('en-US', { timeZone: zone, timeZoneName: style }).formatToParts(instant)
  return parts.find((part) => part.type === 'timeZoneName')?.value ?? 'UTC'
}
