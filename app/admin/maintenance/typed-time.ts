import { formatDateTime } from '@/lib/dates.ts'
import { doubts } from '@/lib/schedule/doubt.ts'
import { typedIn, when } from '@/lib/schedule/when.ts'

/** The value of a `datetime-local` field, read in a zone; `choice` answers which of two equal times is meant. */
export type TypedTime = { text: string; zone: string; choice?: 'earlier' | 'later' | undefined }

/** What such a field shows of an instant: `2026-07-24T03:00`. */
export function fieldOf(instant: Date, zone: string): string {
  const { date, time } = typedIn(instant, zone)
  return `${date}T${time}`
}

/** The instant that was typed, or what to say beside the field. `asks` is so when `choice` is what is missing. */
export function readTime(
  now: Date,
  { text, zone, choice }: TypedTime,
): { at: Date } | { problem: string; asks: boolean } {
  const [date = '', time = ''] = text.split('T')
  const found = when(now, { date, time: time.slice(0, 5), zone, choice })
  const say = (at: Date) => formatDateTime(at, zone)
  switch (found.kind) {
    case 'future':
    case 'past':
      return { at: found.at }
    case 'doubled':
      return { problem: doubts.doubled, asks: true }
    case 'impossible':
      return not(`${doubts.impossible} ${say(found.before)} or ${say(found.after)}?`)
    case 'tooFar':
      return not(`${doubts.tooFar} The latest possible is ${say(found.latest)}.`)
    case 'unreadable':
    case 'unknownZone':
      return not(doubts[found.kind])
  }
}

const not = (problem: string) => ({ problem, asks: false })
