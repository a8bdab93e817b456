/** A day as somebody writes it: `month` counts from 1, `year` null where none is written. */
export type Day = { day: number; month: number; year: number | null }

/** A line such as `PDT: 23–24 July, 18:00–06:00`. Times are minutes from the beginning of their day. */
export type ProseLine = {
  text: string
  /** What is left when days and times are taken out: `PDT`. */
  label: string
  first: Day
  last: Day
  start: number
  end: number
}

const DASH = '(?:-|–|—|−|to|until|till|through)'
const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ')
const MONTH = '(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.?'
const DAY = '(\\d{1,2})(?:st|nd|rd|th)?'
const YEAR = '(?:,?\\s+(\\d{4}))?'
const CLOCK = '(\\d{1,2})(?:[:.h](\\d{2}))?(?:\\s*([ap])\\.?\\s?m\\b\\.?)?'
/** Between a time and the next there may be a day of its own: `18:00 – 24 July, 06:00`. */
const TIME = new RegExp(`(?<![\\d:.])${CLOCK}(?![\\d:])`, 'gi')

const DAYS: { form: RegExp; read: (found: string[]) => Day[] }[] = [
  { form: /(\d{4})-(\d\d)-(\d\d)/g, read: ([y, m, d]) => [dayOf(d, Number(m), y)] },
  { form: /(?<!\d)(\d{1,2})\.(\d{1,2})\.(\d{4})/g, read: ([d, m, y]) => [dayOf(d, Number(m), y)] },
  {
    form: new RegExp(`(?<![\\d:])${DAY}\\s*${DASH}\\s*${DAY}\\s+(?:of\\s+)?${MONTH}${YEAR}`, 'gi'),
    read: ([from, to, month, year]) => [dayOf(from, monthOf(month), year), dayOf(to, monthOf(month), year)],
  },
  {
    form: new RegExp(`(?<![\\d:])${DAY}\\s+(?:of\\s+)?${MONTH}${YEAR}`, 'gi'),
    read: ([day, month, year]) => [dayOf(day, monthOf(month), year)],
  },
  {
    form: new RegExp(`\\b${MONTH}\\s+${DAY}\\s*${DASH}\\s*${DAY}(?![\\d:])${YEAR}`, 'gi'),
    read: ([month, from, to, year]) => [dayOf(from, monthOf(month), year), dayOf(to, monthOf(month), year)],
  },
  {
    form: new RegExp(`\\b${MONTH}\\s+${DAY}(?![\\d:])${YEAR}`, 'gi'),
    read: ([month, day, year]) => [dayOf(day, monthOf(month), year)],
  },
]

const WEEKDAY = /\b(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\b\.?/gi
const FILLERS = /\b(?:from|between|and|to|until|till|through|on|at|the|of|hrs?|hours|time ?zone)\b/gi

/** Reads a line that names days, two times and a zone; null for any other. */
export function readProseLine(text: string): ProseLine | null {
  const { days, rest } = takeDays(text)
  const { times, rest: left } = takeTimes(rest)
  const [first, last = first, ...moreDays] = days
  const [start, end, ...moreTimes] = times
  if (!first || !last || start === undefined || end === undefined) return null
  if (moreDays.length > 0 || moreTimes.length > 0) return null
  const label = left
    .replace(WEEKDAY, ' ')
    .replace(FILLERS, ' ')
    .replace(/(?<![\w/])[-–—−]+(?![\w\d])|[:;,.|()•·*]+(?!\d)/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
  if (!label) return null
  return { text: text.trim(), label, ...ordered(first, last), start, end }
}

/** In `31 December – 1 January 2027` the year belongs to both days, as far as they follow each other. */
function ordered(first: Day, last: Day): { first: Day; last: Day } {
  if (first.year !== null || last.year === null) {
    if (last.year !== null || first.year === null) return { first, last }
    return { first, last: { ...last, year: first.year + (last.month < first.month ? 1 : 0) } }
  }
  return { first: { ...first, year: last.year - (last.month < first.month ? 1 : 0) }, last }
}

function takeDays(text: string): { days: Day[]; rest: string } {
  const found: { at: number; days: Day[] }[] = []
  let rest = text
  for (const { form, read } of DAYS)
    rest = rest.replace(form, (whole: string, ...groups: unknown[]) => {
      const parts = groups.slice(
        0,
        groups.findIndex((group) => typeof group === 'number'),
      )
      const at = Number(groups[parts.length])
      found.push({ at, days: read(parts.map((part) => (typeof part === 'string' ? part : ''))) })
      // As long as before, so that what is found later is in its place too.
      return '\0'.repeat(whole.length)
    })
  const days = found.toSorted((a, b) => a.at - b.at).flatMap(({ days }) => days)
  return { days, rest: rest.replace(/\0+/g, ' ') }
}

type Clock = { hour: number; minute: number; half: string; plain: boolean }

function takeTimes(text: string): { times: number[]; rest: string } {
  const clocks: Clock[] = []
  const rest = text.replace(/(?:UTC|GMT)\s*[+−-]\s*\d{1,2}(?::?\d\d)?/gi, keep).replace(TIME, take)
  function take(whole: string, hour: string, minute: string | undefined, half: string | undefined): string {
    clocks.push({
      hour: Number(hour),
      minute: Number(minute ?? 0),
      half: half?.toLowerCase() ?? '',
      plain: !minute,
    })
    return ' '
  }
  const times = clocks.map((clock, index) => minutesOf(clock, clocks[index + 1]?.half ?? ''))
  return {
    times: times.every((time) => time !== null) ? times.filter((time) => time !== null) : [],
    rest: rest.replace(/[\uE000-\uF8FF]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xe000)),
  }
}

/** Hides an offset from the search for times: `UTC+2` is no time. */
function keep(offset: string): string {
  return [...offset].map((sign) => String.fromCharCode(sign.charCodeAt(0) + 0xe000)).join('')
}

/** In `1–3 pm` the half belongs to both. Null for what is no time of day. */
function minutesOf({ hour, minute, half, plain }: Clock, nextHalf: string): number | null {
  const of = half || (plain ? nextHalf : '')
  if (plain && !of) return null
  if (minute > 59 || hour > 24 || (hour === 24 && minute > 0)) return null
  if (!of) return hour * 60 + minute
  if (hour < 1 || hour > 12) return null
  return ((hour % 12) + (of === 'p' ? 12 : 0)) * 60 + minute
}

function dayOf(day = '', month: number, year = ''): Day {
  return { day: Number(day), month, year: year ? Number(year) : null }
}

function monthOf(name = ''): number {
  return MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1
}
