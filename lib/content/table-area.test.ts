import { expect, it } from 'vitest'
import { schema } from './schema.ts'
import { tableArea } from './table-area.ts'
import { InvalidDocument, parseDocument } from './validate.ts'

const cell = (colspan = 1, rowspan = 1) => ({
  type: 'tableCell',
  attrs: { colspan, rowspan },
  content: [{ type: 'paragraph' }],
})
const table = (...rows: object[][]) => ({
  type: 'table',
  content: rows.map((content) => ({ type: 'tableRow', content })),
})
const areaOf = (given: object) => tableArea(schema.nodeFromJSON(given))
const times = <T>(count: number, make: () => T) => Array.from({ length: count }, make)

it('a table is as wide as its widest row, with the cells that hang into it', () => {
  expect(areaOf(table([cell(), cell()], [cell(), cell()]))).toBe(4)
  expect(areaOf(table([cell(3)], [cell()]))).toBe(6)
  expect(areaOf(table([cell(1, 2), cell()], [cell(), cell()], [cell()]))).toBe(9)
  expect(areaOf(table([cell(1, 9)], [cell(1, 9)], [cell()]))).toBe(9)
})

it('a table whose few cells would be filled up to millions is refused', () => {
  const wide = table(
    times(100, () => cell(100)),
    ...times(1_000, () => [cell()]),
  )
  const stairs = table(...times(1_000, () => [cell(1, 1_000)]))
  for (const bomb of [wide, stairs])
    expect(() => parseDocument({ type: 'doc', content: [bomb] })).toThrow(InvalidDocument)
})

it('a long table that is full is none of those', () => {
  const full = table(...times(3_000, () => times(4, () => cell())))
  expect(parseDocument({ type: 'doc', content: [full] }).content).toHaveLength(1)
})
