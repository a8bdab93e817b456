import { monthName } from '@/lib/dates.ts'
import { paths } from '@/lib/paths.ts'
import type { Year } from './years.ts'

const MONTHS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]

/** A year as twelve months, the ones with posts as links. */
export function MonthGrid({ year, language }: { year: Year; language: string }) {
  const counts = new Map(year.months.map(({ month, count }) => [month, count]))
  return (
    <ol className="month-grid">
      {MONTHS.map((month) => (
        <li key={month}>
          <Month year={year.year} month={month} count={counts.get(month) ?? 0} language={language} />
        </li>
      ))}
    </ol>
  )
}

type MonthProps = { year: number; month: number; count: number; language: string }

function Month({ year, month, count, language }: MonthProps) {
  const name = monthName(month, language)
  if (count === 0) return <span>{name}</span>
  return (
    <a href={paths.archiveMonth(year, month)}>
      {name}
      <span className="unseen"> {year}, </span> <b>{count}</b>
      <span className="unseen">{count === 1 ? ' post' : ' posts'}</span>
    </a>
  )
}
