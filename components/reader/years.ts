import type { MonthCount } from '@/lib/posts/reading/queries.ts'

export type Year = { year: number; count: number; months: MonthCount[] }

/** Months, which come newest first, gathered by year, with the posts of each year counted. */
export function yearsOf(months: MonthCount[]): Year[] {
  const years: Year[] = []
  for (const month of months) {
    let year = years.at(-1)
    if (year?.year !== month.year) {
      year = { year: month.year, count: 0, months: [] }
      years.push(year)
    }
    year.count += month.count
    year.months.push(month)
  }
  return years
}
