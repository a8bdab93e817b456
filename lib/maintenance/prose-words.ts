import { formatDate } from '../dates.ts'
import type { ProseTable, TableLine } from './from-prose.ts'

/** Whether two lines of a table say the same. */
export function agree(a: TableLine, b: TableLine): boolean {
  return a.start.getTime() === b.start.getTime() && a.end.getTime() === b.end.getTime()
}

/** What does not fit when `trusted` is right: `CAT says 04:00, but 01:00 UTC is 03:00 CAT.` */
export function disagreements({ lines }: ProseTable, trusted: TableLine): string[] {
  return lines.flatMap((line) =>
    (['start', 'end'] as const)
      .filter((edge) => line[edge].getTime() !== trusted[edge].getTime())
      .map((edge) => disagreement(line, line[edge], trusted, trusted[edge])),
  )
}

function disagreement(line: TableLine, said: Date, trusted: TableLine, right: Date): string {
  const [saidThere, rightThere] = [onClock(said, line), onClock(right, line)]
  const otherDay = saidThere.date !== rightThere.date
  const words = ({ date, time }: typeof saidThere) => (otherDay ? `${date}, ${time}` : time)
  const known = `${words(onClock(right, trusted))} ${trusted.label}`
  return `${line.label} says ${words(saidThere)}, but ${known} is ${words(rightThere)} ${line.label}.`
}

/** What the clocks that a line goes by show at an instant. */
function onClock(instant: Date, { zone, offset }: TableLine): { date: string; time: string } {
  const shown = offset === null ? instant : new Date(instant.getTime() + offset * 60_000)
  const timeZone = offset === null ? zone : 'UTC'
  const options = { timeZone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const
  return {
    date: formatDate(shown, timeZone),
    time: new Intl.DateTimeFormat('en-GB', options).format(shown),
  }
}
