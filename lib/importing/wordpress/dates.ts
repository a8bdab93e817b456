import { Temporal } from 'temporal-polyfill'
import type { WxrItem } from './records.ts'

/** A time as WordPress writes it: `2011-07-24 05:07:49`, by its own clock or in GMT. Null for zeros and nonsense. */
function readTime(text: string): Date | null {
  const match = /^(\d{4})-(\d\d)-(\d\d)[ T](\d\d):(\d\d):(\d\d)$/.exec(text.trim())
  if (!match) return null
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = match.slice(1).map(Number)
  if (year < 1900) return null
  const time = new Date(Date.UTC(year, month - 1, day, hour, minute, second))
  // The thirtieth of February would silently become the second of March.
  const kept = time.getUTCMonth() === month - 1 && time.getUTCDate() === day && time.getUTCHours() === hour
  return kept ? time : null
}

/** The time of a feed: `Mon, 25 Jul 2011 07:39:44 +0000`. */
function readFeedTime(text: string): Date | null {
  const time = new Date(text)
  return Number.isNaN(time.getTime()) || time.getUTCFullYear() < 1900 ? null : time
}

type Times = Pick<WxrItem, 'date' | 'dateGmt' | 'pubDate'>

const QUARTER = 15 * 60 * 1000
const FURTHEST = 15 * 60 * 60 * 1000

/** The clock of the old site, which an export does not tell: it is learnt from times that stand in both forms. */
export class OldClock {
  readonly #zone: string
  #offset: number | null = null

  /** `zone` is used as long as nothing is known. */
  constructor(zone: string) {
    this.#zone = zone
  }

  /** When an item was, or is to be, published; `guess` says how that was found out when it does not stand there. */
  timeOf({ date, dateGmt, pubDate }: Times): { time: Date | null; guess: string | null } {
    const [local, gmt] = [readTime(date), readTime(dateGmt)]
    this.#learn(local, gmt)
    const exact = gmt ?? readFeedTime(pubDate)
    if (exact || !local) return { time: exact, guess: null }
    return this.#offset === null
      ? { time: inZone(local, this.#zone), guess: `its time was read as one of ${this.#zone}` }
      : {
          time: new Date(local.getTime() - this.#offset),
          guess: 'its time was read by the clock of the posts before it',
        }
  }

  #learn(local: Date | null, gmt: Date | null): void {
    if (!local || !gmt) return
    const offset = local.getTime() - gmt.getTime()
    if (offset % QUARTER === 0 && Math.abs(offset) <= FURTHEST) this.#offset = offset
  }
}

/** `local` holds in its UTC fields what a clock in `zone` shows. */
function inZone(local: Date, zone: string): Date {
  const shown = Temporal.PlainDateTime.from(local.toISOString().slice(0, 19))
  return new Date(shown.toZonedDateTime(zone).epochMilliseconds)
}
