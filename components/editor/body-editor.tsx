'use client'

import './editor.css'
import { Editor, EditorContent } from '@tiptap/react'
import { useEffect, useEffectEvent, useMemo, useRef, useState, type ReactNode } from 'react'
import { later } from '@/components/ui/later.tsx'
import type { Document } from '@/lib/content/document.ts'
import { EnvironmentProvider, type Environment } from './environment.tsx'
import { editorExtensions } from './extensions.ts'
import { beginAtEnd } from './figures.ts'
import { insertables, type Ask } from './insertables.ts'
import { SlashMenu } from './slash/slash-menu.tsx'
import { timeTableIn } from './times/time-table.ts'
import { Toolbar } from './toolbar/toolbar.tsx'
import { useDroppedFiles } from './upload/use-dropped-files.ts'
import { wayOutId } from './way-out.ts'
import { useEditorState } from './use-editor-state.ts'
import { useEditor } from './use-editor.ts'

const EmbedBar = later(async () => (await import('./toolbar/embed-bar.tsx')).EmbedBar)
const LibraryDialog = later(async () => (await import('./library/library-dialog.tsx')).LibraryDialog)
const LinkBar = later(async () => (await import('./toolbar/link-bar.tsx')).LinkBar)
const TimeTableBar = later(async () => (await import('./times/time-table-bar.tsx')).TimeTableBar)
const TableTools = later(async () => (await import('./tables/table-tools.tsx')).TableTools)

type Props = {
  /** The text at the beginning. Later ones are put in with `editor.commands.setContent`. */
  initial: Document
  environment: Environment
  /** Stands between the toolbar and the text. */
  heading: ReactNode
  wide: boolean
  onWide: () => void
  onReady: (editor: Editor) => void
  /** With every change, as it is made. */
  onChange: () => void
  /** What the writer must be told. */
  say: (message: string) => void
}

type Question = 'link' | 'embed' | 'library' | null

/** Where the text of a post is written. */
export function BodyEditor({ initial, environment, heading, wide, onWide, onReady, onChange, say }: Props) {
  const [question, setQuestion] = useState<Question>(null)
  const files = useRef<HTMLInputElement>(null)
  const changed = useEffectEvent(onChange)
  const ready = useEffectEvent(onReady)
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (!event.ctrlKey && !event.metaKey) return false
    const key = event.key.toLowerCase()
    if (key === 'k') setQuestion('link')
    else if (key === 'f' && event.shiftKey) onWide()
    else return false
    event.preventDefault()
    return true
  })
  const editor = useEditor(
    () =>
      new Editor({
        extensions: editorExtensions({ upload: environment.upload, say }),
        content: initial,
        editorProps: {
          attributes: {
            role: 'textbox',
            'aria-multiline': 'true',
            'aria-label': 'Text of the post',
            'aria-describedby': wayOutId,
            class: 'writing',
          },
          handleKeyDown: (_, event) => press(event),
          handleClick: continueBelow,
        },
        onUpdate: () => changed(),
      }),
  )
  useEffect(() => {
    if (editor) ready(editor)
  }, [editor])
  useDroppedFiles(editor)
  const inTable = useEditorState(editor, (it) => it.isActive('table'))
  const times = useEditorState(editor, ({ state }) => timeTableIn(state))
  const { zone, zones } = environment
  const inTimes = times !== null
  const all = useMemo(() => insertables({ zone, inTimes }), [zone, inTimes])

  if (!editor) return <div className="writing min-h-80" aria-busy="true" />
  const turnTimes = async () => {
    const { turnAgreed } = await import('./times/turn.ts')
    const outcome = turnAgreed(editor, zones)
    if (outcome === 'unreadable') say('These lines do not tell from when to when something is worked on.')
    if (outcome === 'differ')
      say('These times do not fit each other. Choose above the text which line is right.')
  }
  const ask: Ask = (wanted) => {
    if (wanted === 'files') files.current?.click()
    else if (wanted === 'times') void turnTimes()
    else setQuestion(wanted)
  }
  return (
    <EnvironmentProvider value={environment}>
      <div className="sticky top-0 z-20 border-b border-rule bg-paper text-ink">
        <Toolbar
          editor={editor}
          linking={question === 'link'}
          wide={wide}
          onLink={() => setQuestion(question === 'link' ? null : 'link')}
          onFiles={() => files.current?.click()}
          onLibrary={() => setQuestion('library')}
          onWide={onWide}
        />
        {inTable && <TableTools editor={editor} />}
        {times && <TimeTableBar editor={editor} table={times} />}
        {question === 'link' && <LinkBar editor={editor} onClose={() => setQuestion(null)} />}
        {question === 'embed' && <EmbedBar editor={editor} onClose={() => setQuestion(null)} />}
      </div>
      <input
        ref={files}
        type="file"
        multiple
        hidden
        aria-label="Pictures and files"
        onChange={(event) => {
          editor.commands.uploadFiles([...(event.target.files ?? [])])
          event.target.value = ''
        }}
      />
      {heading}
      <EditorContent editor={editor} />
      {question === 'library' && (
        <LibraryDialog
          shelf="all"
          onChoose={(media) => {
            setQuestion(null)
            editor.commands.insertMedia(media)
          }}
          onClose={() => setQuestion(null)}
        />
      )}
      <SlashMenu editor={editor} all={all} ask={ask} />
    </EnvironmentProvider>
  )
}

/** A click below a last block that is no paragraph begins one: there would be no other way past a table. */
function continueBelow(view: Editor['view'], _: number, event: MouseEvent): boolean {
  const bottom = view.dom.lastElementChild?.getBoundingClientRect().bottom ?? 0
  const begun = event.clientY > bottom ? beginAtEnd(view.state) : null
  if (!begun) return false
  view.focus()
  view.dispatch(begun.scrollIntoView())
  return true
}
