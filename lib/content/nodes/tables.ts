import { Node } from '@tiptap/core'
import { oneOf, wholeNumber } from './parse-attribute.ts'

/**
 * Tables as ProseMirror's tables know them. These are nodes of our own, as Tiptap's bring all that tables are edited with:
 * the editor fetches that when it first shows a table.
 */
const ROLES: Record<string, string> = {
  table: 'table',
  tableRow: 'row',
  tableCell: 'cell',
  tableHeader: 'header_cell',
}

export const Table = Node.create({
  name: 'table',
  group: 'block',
  content: 'tableRow+',
  isolating: true,
  extendNodeSchema: ({ name }) => ({ tableRole: ROLES[name] }),
  parseHTML: () => [{ tag: 'table' }],
  renderHTML: () => ['table', ['tbody', 0]],
})

export const Row = Node.create({
  name: 'tableRow',
  content: '(tableCell | tableHeader)*',
  parseHTML: () => [{ tag: 'tr' }],
  renderHTML: () => ['tr', 0],
})

export const Cell = cell('tableCell', 'td')

export const HeaderCell = cell('tableHeader', 'th')

const SIDES = ['left', 'center', 'right'] as const

function cell(name: string, tag: 'td' | 'th') {
  return Node.create({
    name,
    content: 'block+',
    isolating: true,
    addAttributes: () => ({
      colspan: spanOf('colspan', 100),
      rowspan: spanOf('rowspan', 10_000),
      colwidth: { default: null, parseHTML: widthsOf },
      align: {
        default: null,
        parseHTML: (element) => oneOf(SIDES, sideOf(element)),
        renderHTML: ({ align }) => (align ? { style: `text-align: ${align}` } : {}),
      },
    }),
    parseHTML: () => [{ tag }],
    renderHTML: ({ HTMLAttributes }) => [tag, HTMLAttributes, 0],
  })
}

/** Pages have cells over a thousand million columns, for which no editor has the memory, and over none. */
function spanOf(name: string, most: number) {
  return {
    default: 1,
    parseHTML: (element: HTMLElement) => wholeNumber(element.getAttribute(name), 1, most) ?? 1,
  }
}

/** Widths come from our own attribute alone: looking them up in `colgroup` would scan the table once a cell. */
function widthsOf(element: HTMLElement): number[] | null {
  const widths = element.getAttribute('colwidth')?.split(',').map(Number) ?? []
  return widths.length > 0 && widths.every((width) => width >= 0 && width < Infinity) ? widths : null
}

function sideOf(element: HTMLElement): string {
  return (element.style.textAlign || element.getAttribute('align') || '').trim().toLowerCase()
}
