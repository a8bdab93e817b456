import { childrenOf } from '../document.ts'
import type { DocumentNode, NodeOf } from '../document.ts'
import { inlineMarkdown } from './inline.ts'

type Cell = NodeOf<'tableHeader'> | NodeOf<'tableCell'>

/** A table in GitHub's form; null when it has what that form cannot say. */
export function tableMarkdown(table: NodeOf<'table'>): string | null {
  const rows = childrenOf(table).map((row) => childrenOf(row).filter(isCell))
  const [head, ...body] = rows
  if (!head || !isPlain(rows, head)) return null
  const rule = head.map((cell) => RULES[cell.attrs.align ?? 'none'])
  return [head.map(cellMarkdown), rule, ...body.map((row) => row.map(cellMarkdown))]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n')
}

const RULES = { none: '---', left: ':--', center: ':-:', right: '--:' }

function isCell(node: DocumentNode): node is Cell {
  return node.type === 'tableHeader' || node.type === 'tableCell'
}

/** A head of header cells, then rows of as many cells without spans, each column aligned one way, one paragraph a cell. */
function isPlain(rows: Cell[][], head: Cell[]): boolean {
  return rows.every(
    (row, index) =>
      row.length === head.length &&
      row.every(
        (cell, column) =>
          cell.type === (index === 0 ? 'tableHeader' : 'tableCell') &&
          cell.attrs.colspan === 1 &&
          cell.attrs.rowspan === 1 &&
          cell.attrs.align === head[column]?.attrs.align &&
          childrenOf(cell).length === 1 &&
          childrenOf(cell)[0]?.type === 'paragraph',
      ),
  )
}

/** Every bar is written as `\|`, inside code too: the row is cut at bars before anything else is read. */
function cellMarkdown(cell: Cell): string {
  const inline = childrenOf(cell).flatMap((paragraph) => childrenOf(paragraph))
  return inlineMarkdown(inline, '<br>').replace(/\\?\|/g, '\\|')
}
