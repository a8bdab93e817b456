import { describe, expect, it } from 'vitest'
import { yearsOf } from './years.ts'

describe('the years of the archive', () => {
  it('gather their months and count the posts of both, newest first', () => {
    const months = [
      { year: 2026, month: 2, count: 3 },
      { year: 2026, month: 1, count: 1 },
      { year: 2024, month: 12, count: 2 },
    ]
    expect(yearsOf(months)).toEqual([
      { year: 2026, count: 4, months: months.slice(0, 2) },
      { year: 2024, count: 2, months: months.slice(2) },
    ])
  })

  it('are none on a blog without posts', () => {
    expect(yearsOf([])).toEqual([])
  })
})
