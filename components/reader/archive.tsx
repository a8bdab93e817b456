import { countOf } from '@/lib/count.ts'
import type { MonthCount } from '@/lib/posts/reading/queries.ts'
import { MonthGrid } from './month-grid.tsx'
import { PageHeading } from './page-heading.tsx'
import { yearsOf } from './years.ts'

/** Every month there is, year by year, newest first. */
export function Archive({ months, language }: { months: MonthCount[]; language: string }) {
  const total = months.reduce((sum, { count }) => sum + count, 0)
  return (
    <div className="sheet">
      <PageHeading title="Archive">
        <p className="note">
          {total > 0 ? `${countOf(total, 'post')} by month.` : 'Nothing has been published yet.'}
        </p>
      </PageHeading>
      {yearsOf(months).map((year) => (
        <section key={year.year} className="hang year-row">
          <h2>
            {year.year} <span className="count">{countOf(year.count, 'post')}</span>
          </h2>
          <MonthGrid year={year} language={language} />
        </section>
      ))}
    </div>
  )
}
