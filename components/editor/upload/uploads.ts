import { Extension, type Editor } from '@tiptap/core'
import { Plugin, PluginKey } from '@tiptap/pm/state'
import { Decoration, DecorationSet } from '@tiptap/pm/view'
import type { Upload } from '@/components/admin/upload-file.ts'
import type { MediaFacts } from '@/lib/media/facts.ts'
import { blockFor } from './block-for.ts'
import { makePlaceholder, type Placeholder } from './placeholder.ts'

type Step = { add: { id: string; at: number; element: HTMLElement } } | { remove: string }

const key = new PluginKey<DecorationSet>('uploads')

/** Where files go: they are uploaded from wherever they are put, and become blocks there once they have arrived. */
export const Uploads = Extension.create<{ upload: Upload }>({
  name: 'uploads',
  addOptions() {
    return { upload: () => Promise.resolve({ kind: 'refused', reason: 'Files cannot be uploaded here.' }) }
  },
  addCommands() {
    return {
      insertMedia:
        (media) =>
        ({ editor, chain }) =>
          chain().focus().insertContentAt(blockEnd(editor), blockFor(media)).run(),
      uploadFiles:
        (files, at) =>
        ({ editor }) => {
          const place = at ?? blockEnd(editor)
          // Each goes after the one before it.
          for (const file of files.toReversed()) begin(editor, this.options.upload, file, place)
          return files.length > 0
        },
    }
  },
  addProseMirrorPlugins() {
    const { editor } = this
    return [
      new Plugin<DecorationSet>({
        key,
        state: {
          init: () => DecorationSet.empty,
          apply(transaction, old) {
            const mapped = old.map(transaction.mapping, transaction.doc)
            const step: Step | undefined = transaction.getMeta(key)
            if (!step) return mapped
            if ('remove' in step) return mapped.remove(mapped.find(undefined, undefined, has(step.remove)))
            const { id, at, element } = step.add
            const widget = Decoration.widget(at, element, { id, side: -1, stopEvent: () => true })
            return mapped.add(transaction.doc, [widget])
          },
        },
        props: {
          decorations: (state) => key.getState(state),
          handlePaste(view, event) {
            const files = [...(event.clipboardData?.files ?? [])]
            // Word puts a picture of the text beside the text.
            if (files.length === 0 || event.clipboardData?.types.includes('text/html')) return false
            return editor.commands.uploadFiles(files)
          },
          handleDrop(view, event) {
            const files = [...(event.dataTransfer?.files ?? [])]
            if (files.length === 0) return false
            event.preventDefault()
            const at = view.posAtCoords({ left: event.clientX, top: event.clientY })?.pos
            return editor.commands.uploadFiles(files, at === undefined ? undefined : blockEnd(editor, at))
          },
        },
      }),
    ]
  },
})

declare module '@tiptap/core' {
  interface Commands<ReturnType> {
    uploads: {
      /** Uploads the files and puts them at `at`, or after the block of the caret. */
      uploadFiles: (files: File[], at?: number) => ReturnType
      /** Puts a file of the library after the block of the caret. */
      insertMedia: (media: MediaFacts) => ReturnType
    }
  }
}

/** How many files are on their way, or have failed and wait for a decision. */
export function countUploads(editor: Editor): number {
  return key.getState(editor.state)?.find().length ?? 0
}

function has(id: string) {
  return (spec: { id?: unknown }) => spec.id === id
}

/** The position after the outermost block at `at`, where any block may stand. */
function blockEnd(editor: Editor, at = editor.state.selection.to): number {
  const position = editor.state.doc.resolve(at)
  return position.depth === 0 ? at : position.after(1)
}

function begin(editor: Editor, upload: Upload, file: File, at: number): void {
  const id = crypto.randomUUID()
  const abort = new AbortController()
  const dispatch = (step: Step) => {
    if (!editor.isDestroyed)
      editor.view.dispatch(editor.state.tr.setMeta(key, step).setMeta('addToHistory', false))
  }
  const placeholder = makePlaceholder(file, () => {
    abort.abort()
    dispatch({ remove: id })
    editor.commands.focus()
  })
  dispatch({ add: { id, at, element: placeholder.element } })
  void send(editor, { upload, file, id, placeholder, signal: abort.signal })
}

type Sending = { upload: Upload; file: File; id: string; placeholder: Placeholder; signal: AbortSignal }

async function send(editor: Editor, sending: Sending): Promise<void> {
  const { upload, file, id, placeholder, signal } = sending
  try {
    const uploaded = await upload(file, placeholder.progress, signal)
    if (signal.aborted || editor.isDestroyed) return
    if (uploaded.kind === 'refused') {
      placeholder.fail(`${file.name} was not accepted. ${uploaded.reason}`, null)
      return
    }
    const [place] = key.getState(editor.state)?.find(undefined, undefined, has(id)) ?? []
    if (!place) return
    const step: Step = { remove: id }
    editor.chain().setMeta(key, step).insertContentAt(place.from, blockFor(uploaded.media)).run()
  } catch {
    if (signal.aborted) return
    placeholder.fail(`${file.name} could not be sent: the server did not answer.`, () => {
      const at = key.getState(editor.state)?.find(undefined, undefined, has(id))[0]?.from
      placeholder.element.querySelector<HTMLButtonElement>('button:last-child')?.click()
      if (at !== undefined) begin(editor, upload, file, at)
    })
  }
}
