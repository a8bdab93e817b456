'use client'

import type { Command } from '@tiptap/pm/state'
import {
  addColumnAfter,
  addColumnBefore,
  addRowAfter,
  addRowBefore,
  deleteColumn,
  deleteRow,
  deleteTable,
  mergeCells,
  splitCell,
  toggleHeader,
} from '@tiptap/pm/tables'
import type { Editor } from '@tiptap/react'
import { Captions, Columns3, Merge, Rows3, Split, Trash2 } from 'lucide-react'
import type { ReactNode } from 'react'
import { addCaption, hasCaption } from '../caption.ts'
import { ToolbarButton } from '../toolbar/toolbar-button.tsx'
import { ToolbarGap, ToolbarRow } from '../toolbar/toolbar-row.tsx'
import { useEditorState } from '../use-editor-state.ts'
import { staying } from './staying.ts'

/** What can be done with the table in which the caret stands. */
export function TableTools({ editor }: { editor: Editor }) {
  const on = useEditorState(editor, ({ state }) => ({
    merge: mergeCells(state),
    split: splitCell(state),
    caption: hasCaption(state, 'table'),
  }))
  const press = (command: Command) => () => {
    command(editor.state, editor.view.dispatch)
    editor.view.focus()
  }
  return (
    <ToolbarRow label="Table">
      <Word onPress={press(addRowBefore)}>Row above</Word>
      <Word onPress={press(addRowAfter)}>Row below</Word>
      <Word onPress={press(staying(deleteRow))}>Remove row</Word>
      <ToolbarGap />
      <Word onPress={press(addColumnBefore)}>Column before</Word>
      <Word onPress={press(addColumnAfter)}>Column after</Word>
      <Word onPress={press(staying(deleteColumn))}>Remove column</Word>
      <ToolbarGap />
      <ToolbarButton label="Header row" icon={Rows3} onPress={press(toggleHeader('row'))} />
      <ToolbarButton label="Header column" icon={Columns3} onPress={press(toggleHeader('column'))} />
      <ToolbarButton label="Merge cells" icon={Merge} disabled={!on.merge} onPress={press(mergeCells)} />
      <ToolbarButton label="Split cell" icon={Split} disabled={!on.split} onPress={press(splitCell)} />
      <ToolbarButton
        label="Caption"
        icon={Captions}
        disabled={on.caption}
        onPress={() => addCaption(editor, 'table')}
      />
      <ToolbarButton label="Remove table" icon={Trash2} onPress={press(deleteTable)} />
    </ToolbarRow>
  )
}

function Word({ onPress, children }: { onPress: () => void; children: ReactNode }) {
  return (
    <button
      type="button"
      className="h-11 shrink-0 rounded-md px-2 text-sm whitespace-nowrap text-ink outline-offset-[-2px] hover:bg-wash focus-visible:outline-2 focus-visible:outline-accent mouse:h-9"
      onPointerDown={(event) => event.preventDefault()}
      onClick={onPress}
    >
      {children}
    </button>
  )
}
