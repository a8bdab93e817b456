import { element as html } from '../html/element.ts'
import { asBlocks, asInline } from './flow.ts'
import type { Piece } from './flow.ts'
import { attribute, elementsIn, hasClass } from './markup.ts'
import type { MarkupElement } from './markup.ts'
import { deeper } from './reading.ts'
import type { Reading } from './reading.ts'

type Row = { cells: MarkupElement[]; inHead: boolean }
type Cell = { name: 'th' | 'td'; colspan: number; rowspan: number; align: string | null; content: string }

const WIDEST = 100

export function readTable(element: MarkupElement, reading: Reading): Piece[] | null {
  const inner = deeper(reading)
  const rows = rowsOf(element).filter((row) => row.cells.length > 0)
  const [first] = rows
  // One cell is not a table but a frame around something.
  if (!inner || !first || (rows.length === 1 && first.cells.length === 1)) return null
  const cells = tidy(rows.map((row) => row.cells.map((cell) => readCell(cell, row.inHead, inner))))
  const body = cells.map((row) => html('tr', {}, row.map(writeCell).join(''))).join('')
  return withCaption(html('table', {}, html('tbody', {}, body)), element, inner)
}

/** The rows in the order in which a browser shows them: the foot last, wherever it was written. */
function rowsOf(table: MarkupElement): Row[] {
  const parts = elementsIn(table.childNodes)
  const order = ['thead', 'tbody', 'tfoot']
  return order.flatMap((name) =>
    parts
      .filter((part) => part.tagName === name)
      .flatMap((part) => elementsIn(part.childNodes).filter((row) => row.tagName === 'tr'))
      .map((row) => ({
        cells: elementsIn(row.childNodes).filter((cell) => cell.tagName === 'td' || cell.tagName === 'th'),
        inHead: name === 'thead',
      })),
  )
}

function readCell(cell: MarkupElement, inHead: boolean, reading: Reading): Cell {
  return {
    name: inHead || cell.tagName === 'th' ? 'th' : 'td',
    colspan: span(attribute(cell, 'colspan')),
    rowspan: span(attribute(cell, 'rowspan')),
    align: alignmentOf(cell),
    content: asBlocks(reading.pieces(cell.childNodes, reading)),
  }
}

function span(value: string | null): number {
  return Math.min(WIDEST, Math.max(1, Number.parseInt(value ?? '1', 10) || 1))
}

function alignmentOf(cell: MarkupElement): string | null {
  const style = /text-align:\s*(left|center|right)/i.exec(attribute(cell, 'style') ?? '')?.[1]
  const given = (style ?? attribute(cell, 'align') ?? attribute(cell, 'data-align'))?.toLowerCase()
  if (given && ['left', 'center', 'right'].includes(given)) return given
  return ['left', 'center', 'right'].find((side) => hasClass(cell, `has-text-align-${side}`)) ?? null
}

/** Cells that reach beyond the last row end there, and every row gets as many columns as the widest one has. */
function tidy(rows: Cell[][]): Cell[][] {
  const reach: number[] = []
  const widths = rows.map((row, index) => {
    let column = 0
    for (const cell of row) {
      while ((reach[column] ?? 0) > index) column += 1
      cell.rowspan = Math.min(cell.rowspan, rows.length - index)
      for (let n = 0; n < cell.colspan; n++)
        reach[column + n] = Math.max(reach[column + n] ?? 0, index + cell.rowspan)
      column += cell.colspan
      if (column > WIDEST) break
    }
    return reach.findLastIndex((end) => end > index) + 1
  })
  const widest = widths.reduce((most, width) => Math.max(most, width), 0)
  if (widest > WIDEST) return rows.map((row) => row.map((cell) => ({ ...cell, colspan: 1, rowspan: 1 })))
  return rows.map((row, index) => {
    const missing = widest - (widths[index] ?? 0)
    const name = row[0]?.name === 'th' && row.every((cell) => cell.name === 'th') ? 'th' : 'td'
    return [...row, ...Array.from({ length: missing }, () => ({ name, ...EMPTY }) as const)]
  })
}

const EMPTY = { colspan: 1, rowspan: 1, align: null, content: '' }

function writeCell({ name, colspan, rowspan, align, content }: Cell): string {
  const attributes = { colspan: colspan > 1 ? colspan : null, rowspan: rowspan > 1 ? rowspan : null, align }
  return html(name, attributes, content || '<p></p>')
}

function withCaption(table: string, element: MarkupElement, reading: Reading): Piece[] {
  const captions = elementsIn(element.childNodes).filter((part) => part.tagName === 'caption')
  const { html: words, others } = asInline(
    captions.flatMap((part) => reading.pieces(part.childNodes, reading)),
  )
  if (!words) return [{ kind: 'thing', html: table }, ...others]
  return [{ kind: 'figure', html: html('figure', {}, table + html('figcaption', {}, words)) }, ...others]
}
