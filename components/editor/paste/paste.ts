import { Extension, type Editor } from '@tiptap/core'
import { closeHistory } from '@tiptap/pm/history'
import { DOMParser as DocumentParser } from '@tiptap/pm/model'
import { Plugin } from '@tiptap/pm/state'
import { cleanPastedHtml, type Clean } from './clean-html.ts'
import { looksLikeMarkdown } from './looks-like-markdown.ts'
import { mendMarkdown } from './mend-markdown.ts'

type Options = {
  /** Tells the writer what could not be pasted. */
  say: (message: string) => void
}

/** Reads what is pasted: HTML without the dirt of where it comes from, and Markdown as what it means. */
export const Paste = Extension.create<Options>({
  name: 'cleanPaste',
  // Before Tiptap's own rules for pasted text.
  priority: 1000,
  addOptions: () => ({ say: () => undefined }),
  addProseMirrorPlugins() {
    const { editor } = this
    const { say } = this.options
    let waiting: Clean | null = null
    return [
      new Plugin({
        props: {
          transformPastedHTML(html, view) {
            // What was copied here is clean, and the editor knows how it was cut.
            if (/data-pm-slice/.test(html)) return html
            waiting = cleanPastedHtml(html)
            queueMicrotask(() => {
              if (waiting) takePictures(editor, waiting, say)
              waiting = null
              view.focus()
            })
            return waiting.html
          },
          handlePaste(view, event) {
            const data = event.clipboardData
            if (!data || data.types.includes('text/html') || data.files.length > 0) return false
            const text = data.getData('text/plain')
            if (view.state.selection.$from.parent.type.spec.code || !looksLikeMarkdown(text)) return false
            void pasteMarkdown(editor, text)
            return true
          },
        },
      }),
    ]
  },
})

function takePictures(editor: Editor, { pictures, unreadable }: Clean, say: (message: string) => void): void {
  const files = pictures.map(fileOf).filter((file) => file !== null)
  if (files.length > 0) editor.commands.uploadFiles(files)
  const lost = unreadable + pictures.length - files.length
  if (lost === 0) return
  const what = lost === 1 ? 'A picture' : `${lost} pictures`
  say(`${what} could not be pasted with the text. Drag the files into it instead.`)
}

const ENDINGS: Record<string, string> = { 'image/jpeg': 'jpg', 'image/svg+xml': 'svg' }

/** The file that a `data:` address holds; null when it does not hold one. */
function fileOf(address: string): File | null {
  const [, type, data] = /^data:(image\/[\w.+-]+);base64,(.+)$/s.exec(address) ?? []
  if (!type || !data) return null
  try {
    const bytes = Uint8Array.from(atob(data), (sign) => sign.charCodeAt(0))
    return new File([bytes], `pasted.${ENDINGS[type] ?? type.slice('image/'.length)}`, { type })
  } catch {
    return null
  }
}

/** Puts Markdown in as what it means. Undoing once leaves the text as it was on the clipboard. */
async function pasteMarkdown(editor: Editor, text: string): Promise<void> {
  const { from } = editor.state.selection
  const startStep = () => editor.view.dispatch(closeHistory(editor.state.tr))
  startStep()
  editor.commands.insertContent(plain(text))
  const end = editor.state.selection.to
  const pasted = editor.state.doc
  const { markdownToHtml } = await import('@/lib/content/markdown-to-html.ts')
  // Somebody who types on at once keeps the plain text.
  if (editor.isDestroyed || !editor.state.doc.eq(pasted)) return
  const { html } = cleanPastedHtml(mendMarkdown(markdownToHtml(text)))
  const body = new DOMParser().parseFromString(html, 'text/html').body
  const slice = DocumentParser.fromSchema(editor.schema).parseSlice(body)
  startStep()
  editor.view.dispatch(editor.state.tr.replaceRange(from, end, slice).scrollIntoView())
}

function plain(text: string) {
  return text.split(/\r?\n/).map((line) => ({
    type: 'paragraph',
    content: line ? [{ type: 'text', text: line }] : [],
  }))
}
