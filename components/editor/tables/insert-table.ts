import type { Editor } from '@tiptap/core'
import { TextSelection } from '@tiptap/pm/state'

/** Puts an empty table of three rows, the first of them a heading, where the caret is, and the caret into its first cell. */
export function insertTable(editor: Editor): void {
  const table = editor.schema.nodeFromJSON({
    type: 'table',
    content: [row('tableHeader'), row('tableCell'), row('tableCell')],
  })
  editor
    .chain()
    .focus()
    .command(({ tr }) => {
      const inside = tr.selection.from + 1
      tr.replaceSelectionWith(table).scrollIntoView()
      tr.setSelection(TextSelection.near(tr.doc.resolve(inside)))
      return true
    })
    .run()
}

function row(type: string) {
  return {
    type: 'tableRow',
    content: Array.from({ length: 3 }, () => ({ type, content: [{ type: 'paragraph' }] })),
  }
}
