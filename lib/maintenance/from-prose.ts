import { Temporal } from 'temporal-polyfill'
import { readProseLine, type Day, type ProseLine } from './prose-line.ts'
import { zonesCalled, type Meant } from './zone-label.ts'

/** A table of times in plain text, as `UTC: 24 July, 01:00–13:00 / CAT: 24 July, 03:00–15:00`. */
export type ProseTable = {
  lines: TableLine[]
  /** The line that most others agree with. */
  trusted: number
}

/** One line of it: what it says, as instants. */
export type TableLine = {
  /** As somebody wrote it. */
  text: string
  label: string
  /** IANA name, one in which the label is used. */
  zone: string
  /** Minutes from UTC where the label means that at any time of the year; null: as the zone has it. */
  offset: number | null
  start: Date
  end: Date
}

/** What is asked of: the zones of the site, and the instant that dates without a year are near to. */
type Around = { zones: string[]; now: Date }

/** The lines that `text` is written in: a slash can end one as well. */
function proseLines(text: string): string[] {
  return text
    .split(/\r?\n|\s+\/\s+|(?<=:\d\d|[ap]m)\/(?=[A-Za-z])/i)
    .map((line) => line.trim())
    .filter(Boolean)
}

/** One for each zone that customers are in. Each line is held against every other one at every press of a key. */
const MOST_LINES = 40

/** Reads a table of times; null when a line of it is none, or names a zone that nobody knows. */
export function fromProse(text: string, around: Around): ProseTable | null {
  const written = proseLines(text)
  if (written.length > MOST_LINES) return null
  const read = written.map((line) => readProseLine(line))
  const lines = read.filter((line) => line !== null)
  const [first] = lines
  if (!first || lines.length < read.length) return null
  const withYear = lines.find(({ first: { year } }) => year !== null) ?? first
  const near = nearest(meanings(withYear, around), around.now)
  if (!near) return null
  // All lines are about the same time: what they say otherwise is of the year in which it lies nearest.
  const possible = lines.map((line) => closest(meanings(line, around), near.start))
  if (possible.some((meanings) => meanings.length === 0)) return null
  const [trusted, interval] = mostAgreed(possible)
  return {
    trusted,
    lines: possible.map((meanings, index) => {
      const meaning = meanings.find((each) => isSame(each, interval)) ?? meanings[0] ?? interval
      const { text = '', label = '' } = lines[index] ?? {}
      return { ...meaning, text, label, start: new Date(meaning.start), end: new Date(meaning.end) }
    }),
  }
}

/** What one line may mean. Times are in milliseconds. */
type Meaning = Meant & { start: number; end: number }

/** A line may mean several years, several zones of one name, and one of two equal times of day. */
function meanings(line: ProseLine, { zones, now }: Around): Meaning[] {
  const thisYear = now.getUTCFullYear()
  const years =
    line.first.year === null ? [-4, -3, -2, -1, 0, 1, 2, 3, 4].map((by) => thisYear + by) : [line.first.year]
  const called = zonesCalled(line.label, zones, line.first.year ?? thisYear)
  return years.flatMap((year) => {
    const first = dateOf(line.first, year)
    const last = dateOf(line.last, line.last.year ?? (line.last.month < line.first.month ? year + 1 : year))
    if (!first || !last) return []
    const isOver = Temporal.PlainDate.compare(first, last) === 0 && line.end <= line.start
    const until = isOver ? last.add({ days: 1 }) : last
    return called.flatMap((meant) =>
      instants(first, line.start, meant).flatMap((start) =>
        instants(until, line.end, meant)
          .filter((end) => end > start)
          .map((end) => ({ ...meant, start, end })),
      ),
    )
  })
}

function dateOf({ day, month }: Day, year: number): Temporal.PlainDate | null {
  try {
    return Temporal.PlainDate.from({ year, month, day }, { overflow: 'reject' })
  } catch (error) {
    if (error instanceof RangeError) return null
    throw error
  }
}

/** The instants at which clocks show `minutes` of the day: two where they are put back. */
function instants(date: Temporal.PlainDate, minutes: number, { zone, offset }: Meant): number[] {
  const local = date.toPlainDateTime().add({ minutes })
  if (offset !== null) return [local.toZonedDateTime('UTC').epochMilliseconds - offset * 60_000]
  const either = (['earlier', 'later'] as const).map(
    (disambiguation) => local.toZonedDateTime(zone, { disambiguation }).epochMilliseconds,
  )
  return [...new Set(either)]
}

function nearest(all: Meaning[], to: Date | number): Meaning | undefined {
  const distance = ({ start }: Meaning) => Math.abs(start - Number(to))
  return all.toSorted((a, b) => distance(a) - distance(b))[0]
}

const HALF_A_YEAR = 183 * 24 * 60 * 60 * 1000

/** Those of the year that lies nearest to `start`. */
function closest(all: Meaning[], start: number): Meaning[] {
  const best = nearest(all, start)
  return all.filter((each) => best && Math.abs(each.start - best.start) < HALF_A_YEAR)
}

function mostAgreed(possible: Meaning[][]): [line: number, meaning: Meaning] {
  let best: [line: number, meaning: Meaning, votes: number] | null = null
  for (const [line, meanings] of possible.entries())
    for (const meaning of meanings) {
      const votes = possible.filter((others) => others.some((other) => isSame(other, meaning))).length
      if (!best || votes > best[2]) best = [line, meaning, votes]
    }
  // `possible` has a line, and each line a meaning: fromProse has looked.
  if (!best) throw new Error('A table without lines')
  return [best[0], best[1]]
}

const isSame = (a: Meaning, b: Meaning) => a.start === b.start && a.end === b.end
