import type { Editor } from '@tiptap/core'
import { keymap } from '@tiptap/pm/keymap'
import type { Command, Plugin } from '@tiptap/pm/state'
import {
  addRowAfter,
  CellSelection,
  deleteTable,
  fixTables,
  goToNextCell,
  tableEditing,
} from '@tiptap/pm/tables'
import { place } from './place.ts'

/** Gives the editor what tables need, and mends those that were pasted or changed until now. */
export function begin(editor: Editor): void {
  for (const plugin of [keymap(KEYS), tableEditing()]) editor.registerPlugin(plugin, putInPlace)
  const mended = fixTables(editor.state, place.getState(editor.state))
  if (mended) editor.view.dispatch(mended.setMeta('addToHistory', false))
}

function putInPlace(plugin: Plugin, others: Plugin[]): Plugin[] {
  return others.flatMap((each) => (each === place ? [plugin, each] : [each]))
}

const deleteWhenWhole: Command = (state, dispatch) => {
  const { selection } = state
  const whole = selection instanceof CellSelection && selection.isRowSelection() && selection.isColSelection()
  return whole && deleteTable(state, dispatch)
}

const KEYS: Record<string, Command> = {
  Tab: (state, dispatch, view) => {
    if (goToNextCell(1)(state, dispatch)) return true
    if (!addRowAfter(state, dispatch)) return false
    return !view || goToNextCell(1)(view.state, dispatch)
  },
  'Shift-Tab': goToNextCell(-1),
  Backspace: deleteWhenWhole,
  'Mod-Backspace': deleteWhenWhole,
  Delete: deleteWhenWhole,
  'Mod-Delete': deleteWhenWhole,
}
