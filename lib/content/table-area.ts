import type { Node } from '@tiptap/pm/model'

/** How many cells a table has once the editor has filled all its rows up to the widest: few cells can span millions. */
export function tableArea(table: Node): number {
  /** Columns that cells of rows above take, and what of them ends with the row before this one. */
  let hanging = 0
  const ending = new Map<number, number>()
  let widest = 0
  table.forEach((row, _, index) => {
    hanging -= ending.get(index) ?? 0
    let width = hanging
    row.forEach(({ attrs: { colspan, rowspan } }) => {
      width += colspan
      if (rowspan === 1) return
      hanging += colspan
      ending.set(index + rowspan, (ending.get(index + rowspan) ?? 0) + colspan)
    })
    widest = Math.max(widest, width)
  })
  return widest * table.childCount
}
