import { findParentNode } from '@tiptap/core'
import { Plugin, TextSelection, type EditorState, type Transaction } from '@tiptap/pm/state'

/** Stands where the plugins of tables belong once they are there, and knows the text as it was at the beginning. */
export const place = new Plugin<EditorState>({
  state: { init: (_, state) => state, apply: (_, begun) => begun },
  props: {
    // Whoever types faster than those plugins come goes from cell to cell already.
    handleKeyDown({ state, dispatch }, { key, shiftKey }) {
      if (key !== 'Tab' || !inTable(state.selection)) return false
      const moved = toCell(state, shiftKey ? -1 : 1)
      if (moved) dispatch(moved)
      return true
    },
  },
})

const inTable = findParentNode(({ type }) => type.name === 'table')

/** The caret in a cell further on in its table; null where there is none. */
export function toCell({ selection, doc, tr }: EditorState, by: 1 | -1): Transaction | null {
  const table = inTable(selection)
  const cells: number[] = []
  table?.node.descendants((node, at) => {
    const isCell = node.type.name === 'tableCell' || node.type.name === 'tableHeader'
    if (isCell) cells.push(table.start + at)
    return !isCell
  })
  const to = cells[cells.findLastIndex((at) => at < selection.from) + by]
  return to === undefined ? null : tr.setSelection(TextSelection.near(doc.resolve(to + 1)))
}
