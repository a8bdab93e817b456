const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const DAYS = 'mon|tue|wed|thu|fri|sat|sun'

const IMF_FIXDATE = new RegExp(
  `^(?:${DAYS}), (\\d{2}) (${MONTHS.join('|')}) (\\d{4}) (\\d{2}):(\\d{2}):(\\d{2}) gmt$`,
)
const RFC_850 = new RegExp(
  `^(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday), (\\d{2})-(${MONTHS.join('|')})-(\\d{2}) (\\d{2}):(\\d{2}):(\\d{2}) gmt$`,
)
const ASCTIME = new RegExp(
  `^(?:${DAYS}) (${MONTHS.join('|')}) ([ \\d]\\d) (\\d{2}):(\\d{2}):(\\d{2}) (\\d{4})$`,
)

/**
 * The instant of an HTTP-date in milliseconds, in any of the three formats of RFC 9110 section 5.6.7; undefined when
 * it is none. `now` decides the century of a two-digit year: at most 50 years ahead.
 */
export function parseHttpDate(text: string, now: number): number | undefined {
  if (text.length > 40) return undefined
  const value = text.trim().toLowerCase()
  const fixed = IMF_FIXDATE.exec(value)
  if (fixed) return instant(fixed[3], fixed[2], fixed[1], fixed[4], fixed[5], fixed[6])
  const ascii = ASCTIME.exec(value)
  if (ascii) return instant(ascii[6], ascii[1], ascii[2], ascii[3], ascii[4], ascii[5])
  const old = RFC_850.exec(value)
  if (!old) return undefined
  const thisYear = new Date(now).getUTCFullYear()
  const year = thisYear - (thisYear % 100) + Number(old[3])
  return instant(String(year > thisYear + 50 ? year - 100 : year), old[2], old[1], old[4], old[5], old[6])
}

type Field = string | undefined

function instant(year: Field, month: Field, day: Field, hour: Field, minute: Field, second: Field) {
  const [d, h, m, s] = [Number(day), Number(hour), Number(minute), Number(second)]
  const at = Date.UTC(Number(year), MONTHS.indexOf(month ?? ''), d, h, m, s)
  // 60 is a leap second; a 31 February would silently become March.
  if (h > 23 || m > 59 || s > 60 || new Date(at - s * 1000).getUTCDate() !== d) return undefined
  return at
}
