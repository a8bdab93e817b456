import { Extension, type Editor } from '@tiptap/core'
import { Plugin, PluginKey, type Transaction } from '@tiptap/pm/state'
import { Decoration, DecorationSet } from '@tiptap/pm/view'
import { isOnePicture } from '../paste/one-picture.ts'
import type { Upload } from '@/components/admin/upload-file.ts'
import type { MediaFacts } from '@/lib/media/facts.ts'
import { blockFor } from './block-for.ts'
import { makePlaceholder, type Placeholder } from './placeholder.ts'

/** A file on its way. `turn` grows from one file to the next. */
type Way = { id: string; turn: number; element: HTMLElement }

type Step = { add: Way & { at: number } } | { remove: string }

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
          chain().focus().insertContentAt(placeAtCaret(editor), blockFor(media)).run(),
      uploadFiles:
        (files, at) =>
        ({ editor }) => {
          const place = at ?? placeAtCaret(editor)
          for (const file of files) begin(editor, this.options.upload, file, place)
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
            const step: Step | undefined = transaction.getMeta(key)
            if (step && 'remove' in step) return without(step.remove, old, transaction)
            const mapped = old.map(transaction.mapping, transaction.doc)
            return step ? mapped.add(transaction.doc, [placed(step.add, step.add.at)]) : mapped
          },
        },
        props: {
          decorations: (state) => key.getState(state),
          handlePaste(view, event) {
            const files = [...(event.clipboardData?.files ?? [])]
            const html = event.clipboardData?.getData('text/html') ?? ''
            // Word puts a picture of the text beside the text; browsers put where a picture is from beside it.
            if (files.length === 0 || (html && !isOnePicture(html))) return false
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
      /** Uploads the files and puts them at `at`, or where the caret is: below what is written, in place of an empty line. */
      uploadFiles: (files: File[], at?: number) => ReturnType
      /** Puts a file of the library where the caret is, as an upload. */
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

/** Where a file that is on its way stands; those that wait at the same place stand in turn. */
function placed(way: Way, at: number): Decoration {
  return Decoration.widget(at, way.element, { ...way, side: -1 / way.turn, stopEvent: () => true })
}

/** One has arrived or was taken away. What it left in its place stands before those whose turn comes after it. */
function without(id: string, old: DecorationSet, { mapping, doc }: Transaction): DecorationSet {
  const [gone] = old.find(undefined, undefined, has(id))
  const mapped = old.map(mapping, doc)
  if (!gone) return mapped
  // The shape that `placed` gives them.
  const { turn } = gone.spec as Way
  const after = old.find(gone.from, gone.to, (spec: Partial<Way>) => (spec.turn ?? 0) > turn)
  const ways = after.filter(({ from }) => from === gone.from).map(({ spec }) => spec as Way)
  const moved = [id, ...ways.map((way) => way.id)].flatMap((each) =>
    mapped.find(undefined, undefined, has(each)),
  )
  const at = mapping.map(gone.from, 1)
  return mapped.remove(moved).add(
    doc,
    ways.map((way) => placed(way, at)),
  )
}

/** Below the block of the caret; above it while it is an empty line, which then stands ready for what comes next. */
function placeAtCaret(editor: Editor): number {
  const { $to } = editor.state.selection
  const emptyLine = $to.depth === 1 && $to.parent.isTextblock && $to.parent.content.size === 0
  return emptyLine ? $to.before() : blockEnd(editor, $to.pos)
}

/** The position after the outermost block at `at`, where any block may stand. */
function blockEnd(editor: Editor, at: number): number {
  const position = editor.state.doc.resolve(at)
  return position.depth === 0 ? at : position.after(1)
}

let turns = 0

function begin(editor: Editor, upload: Upload, file: File, at: number): void {
  const id = crypto.randomUUID()
  const turn = ++turns
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
  dispatch({ add: { id, turn, at, element: placeholder.element } })
  void send(editor, { upload, file, id, placeholder, signal: abort.signal })
}

type Sending = { upload: Upload; file: File; id: string; placeholder: Placeholder; signal: AbortSignal }

async function send(editor: Editor, sending: Sending): Promise<void> {
  const { upload, file, id, placeholder, signal } = sending
  placeholder.begin()
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
    // The writer may have gone on elsewhere meanwhile: the caret stays where it is.
    const quietly = { updateSelection: false }
    editor.chain().setMeta(key, step).insertContentAt(place.from, blockFor(uploaded.media), quietly).run()
  } catch {
    if (signal.aborted) return
    // Where it stands and when its turn comes stay as they were.
    placeholder.fail(
      `${file.name} could not be sent: the server did not answer.`,
      () => void send(editor, sending),
    )
  }
}
