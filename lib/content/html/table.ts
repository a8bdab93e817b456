import { childrenOf } from '../document.ts'
import type { DocumentNode, NodeOf } from '../document.ts'
import { element } from './element.ts'
import type { Page } from './page.ts'

type Row = NodeOf<'tableRow'>
type Cell = NodeOf<'tableHeader'> | NodeOf<'tableCell'>

/** A table in a box that scrolls by itself, with the keyboard too; rows of nothing but header cells on top are its head. */
export function writeTable(node: NodeOf<'table'>, page: Page, label = 'Table'): string {
  const rows = childrenOf(node).filter((row) => row.type === 'tableRow')
  const headRows = countHeadRows(rows)
  const head = writeRows(rows.slice(0, headRows), 'col', page)
  const body = writeRows(rows.slice(headRows), 'row', page)
  const table = element(
    'table',
    {},
    (head && element('thead', {}, head)) + (body && element('tbody', {}, body)),
  )
  return scrollBox(label, table)
}

/** A box for what may be wider than the page. */
export function scrollBox(label: string, inner: string): string {
  return element('div', { class: 'table-scroll', role: 'group', 'aria-label': label, tabindex: 0 }, inner)
}

function countHeadRows(rows: Row[]): number {
  const firstOther = rows.findIndex((row) => !cellsOf(row).every((cell) => cell.type === 'tableHeader'))
  const candidates = firstOther === -1 ? 1 : firstOther
  const crosses = rows
    .slice(0, candidates)
    .some((row, index) => cellsOf(row).some((cell) => index + cell.attrs.rowspan > candidates))
  return crosses ? 0 : candidates
}

function writeRows(rows: Row[], scope: 'col' | 'row', page: Page): string {
  return rows
    .map((row, index) => cellsOf(row).map((cell) => writeCell(cell, rows.length - index, scope, page)))
    .map((cells) => element('tr', {}, cells.join('')))
    .join('')
}

function writeCell(cell: Cell, rowsLeft: number, scope: 'col' | 'row', page: Page): string {
  const { colspan, rowspan, align } = cell.attrs
  const rows = Math.min(rowspan, rowsLeft)
  const inner = writeCellContent(childrenOf(cell), page)
  // A header without words heads nothing.
  const isHeader = cell.type === 'tableHeader' && inner !== ''
  const attributes = {
    scope: isHeader ? scope : null,
    colspan: colspan > 1 ? colspan : null,
    rowspan: rows > 1 ? rows : null,
    class: align && `align-${align}`,
  }
  return element(isHeader ? 'th' : 'td', attributes, inner)
}

function writeCellContent(nodes: DocumentNode[], page: Page): string {
  const [first, ...rest] = nodes
  return first?.type === 'paragraph' && rest.length === 0
    ? page.inline(childrenOf(first))
    : page.blocks(nodes)
}

function cellsOf(row: Row): Cell[] {
  return childrenOf(row).filter((cell) => cell.type === 'tableHeader' || cell.type === 'tableCell')
}
