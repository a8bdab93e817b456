import { formatMonth } from '@/lib/dates.ts'
import { paths } from '@/lib/paths.ts'
import type { MonthCount } from '@/lib/posts/reading/queries.ts'
import { yearsOf } from './years.ts'

const YEARS = 6

/** The months that have posts, one fold per year; the newest year is open. */
export function Calendar({ months, language }: { months: MonthCount[]; language: string }) {
  const years = yearsOf(months)
  return (
    <>
      {years.slice(0, YEARS).map(({ year, count, months: ofYear }, at) => (
        <details key={year} open={at === 0} className="year">
          <summary>
            {year} <span className="count">{count}</span>
          </summary>
          <ul className="plain">
            {ofYear.map(({ month, count: posts }) => (
              <li key={month}>
                <a href={paths.archiveMonth(year, month)}>{formatMonth(year, month, language)}</a>{' '}
                <span className="count">{posts}</span>
              </li>
            ))}
          </ul>
        </details>
      ))}
      {years.length > YEARS && (
        <p className="more">
          <a href={paths.archive()}>All years</a>
        </p>
      )}
    </>
  )
}
