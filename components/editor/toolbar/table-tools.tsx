'use client'

import { useEditorState, type Editor } from '@tiptap/react'
import { Captions, Columns3, Merge, Rows3, Split, Trash2 } from 'lucide-react'
import type { ReactNode } from 'react'
import { addCaption, hasCaption } from '../caption.ts'
import { ToolbarButton } from './toolbar-button.tsx'
import { ToolbarGap, ToolbarRow } from './toolbar-row.tsx'

/** What can be done with the table in which the caret stands. */
export function TableTools({ editor }: { editor: Editor }) {
  const on = useEditorState({
    editor,
    selector: ({ editor: it }) => ({
      merge: it.can().mergeCells(),
      split: it.can().splitCell(),
      caption: hasCaption(it.state, 'table'),
    }),
  })
  const chain = () => editor.chain().focus()
  return (
    <ToolbarRow label="Table">
      <Word onPress={() => chain().addRowBefore().run()}>Row above</Word>
      <Word onPress={() => chain().addRowAfter().run()}>Row below</Word>
      <Word onPress={() => chain().deleteRow().run()}>Remove row</Word>
      <ToolbarGap />
      <Word onPress={() => chain().addColumnBefore().run()}>Column before</Word>
      <Word onPress={() => chain().addColumnAfter().run()}>Column after</Word>
      <Word onPress={() => chain().deleteColumn().run()}>Remove column</Word>
      <ToolbarGap />
      <ToolbarButton label="Header row" icon={Rows3} onPress={() => chain().toggleHeaderRow().run()} />
      <ToolbarButton
        label="Header column"
        icon={Columns3}
        onPress={() => chain().toggleHeaderColumn().run()}
      />
      <ToolbarButton
        label="Merge cells"
        icon={Merge}
        disabled={!on.merge}
        onPress={() => chain().mergeCells().run()}
      />
      <ToolbarButton
        label="Split cell"
        icon={Split}
        disabled={!on.split}
        onPress={() => chain().splitCell().run()}
      />
      <ToolbarButton
        label="Caption"
        icon={Captions}
        disabled={on.caption}
        onPress={() => addCaption(editor, 'table')}
      />
      <ToolbarButton label="Remove table" icon={Trash2} onPress={() => chain().deleteTable().run()} />
    </ToolbarRow>
  )
}

function Word({ onPress, children }: { onPress: () => void; children: ReactNode }) {
  return (
    <button
      type="button"
      className="h-11 shrink-0 rounded-md px-2 text-sm whitespace-nowrap text-ink outline-offset-[-2px] hover:bg-wash focus-visible:outline-2 focus-visible:outline-accent md:h-9"
      onPointerDown={(event) => event.preventDefault()}
      onClick={onPress}
    >
      {children}
    </button>
  )
}
