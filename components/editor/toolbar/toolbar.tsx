'use client'

import type { Editor } from '@tiptap/react'
import {
  Bold,
  Code,
  Highlighter,
  ImageIcon,
  Images,
  Italic,
  Link,
  List,
  ListOrdered,
  Maximize2,
  Minimize2,
  Plus,
  Quote,
  Redo2,
  Strikethrough,
  Table2,
  Undo2,
} from 'lucide-react'
import { useRef } from 'react'
import { insertTable } from '../tables/insert-table.ts'
import { useEditorState } from '../use-editor-state.ts'
import { ToolbarButton } from './toolbar-button.tsx'
import { ToolbarGap, ToolbarRow } from './toolbar-row.tsx'

type Props = {
  editor: Editor
  linking: boolean
  wide: boolean
  onLink: () => void
  onFiles: () => void
  onLibrary: () => void
  onWide: () => void
}

/** What can be done with the text, above it. */
export function Toolbar({ editor, linking, wide, onLink, onFiles, onLibrary, onWide }: Props) {
  const on = useEditorState(editor, stateOf)
  const chain = () => editor.chain().focus()
  return (
    <ToolbarRow label="Formatting">
      <StyleSelect editor={editor} style={on.style} />
      <ToolbarGap />
      <ToolbarButton
        label="Bold"
        icon={Bold}
        shortcut="Ctrl+B"
        pressed={on.bold}
        onPress={() => chain().toggleBold().run()}
      />
      <ToolbarButton
        label="Italic"
        icon={Italic}
        shortcut="Ctrl+I"
        pressed={on.italic}
        onPress={() => chain().toggleItalic().run()}
      />
      <ToolbarButton
        label="Link"
        icon={Link}
        shortcut="Ctrl+K"
        pressed={on.link}
        expanded={linking}
        onPress={onLink}
      />
      <ToolbarButton
        label="Code"
        icon={Code}
        shortcut="Ctrl+E"
        pressed={on.code}
        onPress={() => chain().toggleCode().run()}
      />
      <ToolbarButton
        label="Struck out"
        icon={Strikethrough}
        shortcut="Ctrl+Shift+S"
        pressed={on.strike}
        onPress={() => chain().toggleStrike().run()}
      />
      <ToolbarButton
        label="Marked"
        icon={Highlighter}
        shortcut="Ctrl+Shift+H"
        pressed={on.highlight}
        onPress={() => chain().toggleHighlight().run()}
      />
      <ToolbarGap />
      <ToolbarButton
        label="List"
        icon={List}
        shortcut="Ctrl+Shift+8"
        pressed={on.bulletList}
        onPress={() => chain().toggleBulletList().run()}
      />
      <ToolbarButton
        label="Numbered list"
        icon={ListOrdered}
        shortcut="Ctrl+Shift+7"
        pressed={on.orderedList}
        onPress={() => chain().toggleOrderedList().run()}
      />
      <ToolbarButton
        label="Quotation"
        icon={Quote}
        shortcut="Ctrl+Shift+B"
        pressed={on.blockquote}
        onPress={() => chain().toggleBlockquote().run()}
      />
      <ToolbarGap />
      <ToolbarButton label="Picture or file" icon={ImageIcon} onPress={onFiles} />
      <ToolbarButton label="From the library" icon={Images} onPress={onLibrary} />
      <ToolbarButton label="Table" icon={Table2} onPress={() => insertTable(editor)} />
      <ToolbarButton label="Insert something else" icon={Plus} onPress={() => openInsertMenu(editor)} />
      <ToolbarGap />
      <ToolbarButton
        label="Undo"
        icon={Undo2}
        shortcut="Ctrl+Z"
        disabled={!on.undo}
        onPress={() => chain().undo().run()}
      />
      <ToolbarButton
        label="Redo"
        icon={Redo2}
        shortcut="Ctrl+Shift+Z"
        disabled={!on.redo}
        onPress={() => chain().redo().run()}
      />
      <ToolbarGap />
      <ToolbarButton
        label={wide ? 'Leave full screen' : 'Full screen'}
        icon={wide ? Minimize2 : Maximize2}
        shortcut="Ctrl+Shift+F"
        onPress={onWide}
      />
    </ToolbarRow>
  )
}

function stateOf(editor: Editor) {
  return {
    style: styleOf(editor),
    bold: editor.isActive('bold'),
    italic: editor.isActive('italic'),
    link: editor.isActive('link'),
    code: editor.isActive('code'),
    strike: editor.isActive('strike'),
    highlight: editor.isActive('highlight'),
    bulletList: editor.isActive('bulletList'),
    orderedList: editor.isActive('orderedList'),
    blockquote: editor.isActive('blockquote'),
    undo: editor.can().undo(),
    redo: editor.can().redo(),
  }
}

/** Opens the same menu as typing a slash does, on a line where it may open. */
function openInsertMenu(editor: Editor): void {
  const { $from } = editor.state.selection
  const chain = editor.chain().focus()
  if ($from.parent.type.name !== 'paragraph' || $from.parent.content.size > 0) {
    const at = $from.depth === 0 ? $from.pos : $from.after(1)
    chain.insertContentAt(at, { type: 'paragraph' }).setTextSelection(at + 1)
  }
  chain.insertContent('/').run()
}

const STYLES = {
  text: 'Text',
  '2': 'Heading',
  '3': 'Subheading',
  '4': 'Small heading',
  code: 'Code',
} as const

type Style = keyof typeof STYLES

function styleOf(editor: Editor): Style {
  const { name, level } = blockOf(editor)
  if (name === 'codeBlock') return 'code'
  if (name !== 'heading') return 'text'
  return level <= 2 ? '2' : level === 3 ? '3' : '4'
}

function blockOf(editor: Editor): { name: string; level: number } {
  const { parent } = editor.state.selection.$from
  return { name: parent.type.name, level: Number(parent.attrs.level ?? 0) }
}

function StyleSelect({ editor, style }: { editor: Editor; style: Style }) {
  // Keys go through the choices one by one; a hand that has chosen goes on with the text.
  const byHand = useRef(false)
  const apply = (value: string) => {
    const chain = byHand.current ? editor.chain().focus() : editor.chain()
    if (value === 'code') chain.setCodeBlock().run()
    else if (value === '2') chain.setHeading({ level: 2 }).run()
    else if (value === '3') chain.setHeading({ level: 3 }).run()
    else if (value === '4') chain.setHeading({ level: 4 }).run()
    else chain.setParagraph().run()
  }
  return (
    <select
      aria-label="Style of the paragraph"
      value={style}
      onChange={(event) => apply(event.target.value)}
      onPointerDown={() => (byHand.current = true)}
      onKeyDown={() => (byHand.current = false)}
      className="h-11 shrink-0 rounded-md border border-edge bg-paper px-2 text-sm text-ink focus-visible:outline-2 focus-visible:outline-accent mouse:h-9"
    >
      {Object.entries(STYLES).map(([value, label]) => (
        <option key={value} value={value}>
          {label}
        </option>
      ))}
    </select>
  )
}
