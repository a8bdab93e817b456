import { Extension, InputRule, markPasteRule, type ExtendedRegExpMatchArray, type Range } from '@tiptap/core'
import type { MarkType } from '@tiptap/pm/model'
import { Plugin, type EditorState, type Transaction } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import { cleanLink } from '@/lib/content/urls.ts'
import { addressesIn, asAddress } from './address.ts'

/** Makes links of addresses: when the word is ended, when they are pasted, and of words over which one is pasted. */
export const AutoLink = Extension.create({
  name: 'autoLink',
  addPasteRules() {
    const { link } = this.editor.schema.marks
    if (!link) return []
    return [
      markPasteRule({ type: link, find: findAddresses, getAttributes: ({ data }) => ({ href: data?.href }) }),
    ]
  },
  addInputRules() {
    const { link } = this.editor.schema.marks
    if (!link) return []
    return [
      new InputRule({
        find: WRITTEN_LINK,
        handler: ({ state, range, match }) => linkWritten(link, state, range, match),
      }),
    ]
  },
  addProseMirrorPlugins: () => [
    new Plugin({
      props: {
        handleTextInput(view, _from, _to, text) {
          if (text === ' ') linkBefore(view)
          return false
        },
        handleKeyDown(view, event) {
          if (event.key === 'Enter' && !event.isComposing) linkBefore(view)
          return false
        },
        handlePaste(view, event) {
          const linked = linkOver(view.state, event.clipboardData?.getData('text/plain').trim() ?? '')
          if (linked) view.dispatch(linked)
          return linked !== null
        },
      },
    }),
  ],
})

/** `[words](address)` as Markdown has it, when the last sign of it is typed; after a `!` it would be a picture. */
const WRITTEN_LINK = /(?<!!)\[([^[\]]+)\]\(([^()\s]+)\)$/

function linkWritten(
  link: MarkType,
  state: EditorState,
  { from, to }: Range,
  [, words = '', address = '']: ExtendedRegExpMatchArray,
) {
  const href = cleanLink(asAddress(address))
  if (!href) return null
  const marks = state.doc.resolve(from).marks()
  state.tr.replaceWith(from, to, state.schema.text(words, [...marks, link.create({ href })]))
  state.tr.removeStoredMark(link)
}

const findAddresses = (text: string) => addressesIn(text).map((found) => ({ ...found, data: found }))

/** Links the address that ends at the caret. */
function linkBefore(view: EditorView): void {
  const { state } = view
  const { $from, empty } = state.selection
  const { link } = state.schema.marks
  if (!empty || !link || !$from.parent.inlineContent || $from.parent.type.spec.code) return
  const text = $from.parent.textBetween(0, $from.parentOffset, undefined, '\ufffc')
  const found = addressesIn(text).at(-1)
  if (!found || !/^[.,;:!?'’)\]]*$/.test(text.slice(found.index + found.text.length))) return
  const from = $from.start() + found.index
  const to = from + found.text.length
  const { code } = state.schema.marks
  if (state.doc.rangeHasMark(from, to, link) || (code && state.doc.rangeHasMark(from, to, code))) return
  view.dispatch(state.tr.addMark(from, to, link.create({ href: found.href })))
}

/** Links what is selected to what is pasted, when that is an address and nothing else. Null: it is something else. */
function linkOver(state: EditorState, text: string): Transaction | null {
  const { $from, $to, from, to, empty } = state.selection
  const { link } = state.schema.marks
  const [found] = addressesIn(text)
  if (empty || !link || found?.text !== text || !$from.sameParent($to) || $from.parent.type.spec.code)
    return null
  return state.tr.addMark(from, to, link.create({ href: found.href }))
}
