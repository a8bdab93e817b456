import { findParentNodeClosestToPos } from '@tiptap/core'
import { TextSelection, type Command, type Transaction } from '@tiptap/pm/state'
import type { ResolvedPos } from '@tiptap/pm/model'

/** `command`, after which the caret is still in the table in which it was, if that is still there. */
export function staying(command: Command): Command {
  return (state, dispatch) => {
    const table = tableAround(state.selection.$from)
    return command(state, dispatch && table ? (tr) => dispatch(backInto(table.pos, tr)) : dispatch)
  }
}

function backInto(before: number, tr: Transaction): Transaction {
  const at = tr.mapping.map(before)
  const table = tr.doc.nodeAt(at)
  if (table?.type.name !== 'table' || tableAround(tr.selection.$from)?.pos === at) return tr
  return tr.setSelection(TextSelection.near(tr.doc.resolve(at + table.nodeSize - 1), -1))
}

function tableAround($pos: ResolvedPos) {
  return findParentNodeClosestToPos($pos, ({ type }) => type.name === 'table')
}
