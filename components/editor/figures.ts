import { combineTransactionSteps, Extension, getChangedRanges } from '@tiptap/core'
import { NodeSelection, Plugin, TextSelection, type EditorState, type Transaction } from '@tiptap/pm/state'

/** Keeps pictures whole: none stays without its file, and none is lost to a letter typed while it is chosen. */
export const Figures = Extension.create({
  name: 'figures',
  addProseMirrorPlugins: () => [
    emptyFiguresGo(),
    new Plugin({
      props: {
        handleTextInput(view, _from, _to, text) {
          const below = beginBelow(view.state)
          if (!below) return false
          view.dispatch(below.insertText(text).scrollIntoView())
          return true
        },
      },
    }),
  ],
})

/**
 * Takes away figures whose picture is gone. The schema wants something in a figure, so whatever way a picture is deleted,
 * ProseMirror puts one without a file in its place.
 */
export function emptyFiguresGo(): Plugin {
  return new Plugin({
    appendTransaction(transactions, before, { doc, tr }) {
      if (!transactions.some(({ docChanged }) => docChanged)) return null
      const empty = new Set<number>()
      for (const { newRange } of getChangedRanges(combineTransactionSteps(before.doc, [...transactions]))) {
        // A picture that was put in the place of another may stand beside what has changed.
        const [from, to] = [Math.max(0, newRange.from - 1), Math.min(doc.content.size, newRange.to + 1)]
        doc.nodesBetween(from, to, (node, position) => {
          if (node.type.name === 'image' && !node.attrs.src) empty.add(position)
        })
      }
      for (const position of [...empty].toSorted((a, b) => b - a)) takeAway(tr, position)
      return tr.docChanged ? tr : null
    },
  })
}

/** Begins a paragraph below the block that is chosen; null when none is. */
export function beginBelow({ selection, schema, tr }: EditorState): Transaction | null {
  const { paragraph } = schema.nodes
  if (!(selection instanceof NodeSelection) || !selection.node.isBlock || !paragraph) return null
  const { $to } = selection
  let depth = $to.depth
  while (
    depth > 0 &&
    !$to.node(depth).canReplaceWith($to.indexAfter(depth), $to.indexAfter(depth), paragraph)
  )
    depth--
  const at = depth === $to.depth ? $to.pos : $to.after(depth + 1)
  tr.insert(at, paragraph.create())
  return tr.setSelection(TextSelection.create(tr.doc, at + 1))
}

/** Begins a paragraph at the end, where writing goes on; null when the text ends with one. */
export function beginAtEnd({ doc, schema, tr }: EditorState): Transaction | null {
  const { paragraph } = schema.nodes
  if (!paragraph || doc.lastChild?.type === paragraph) return null
  tr.insert(doc.content.size, paragraph.create())
  return tr.setSelection(TextSelection.create(tr.doc, tr.doc.content.size - 1))
}

/** Removes a picture, and its figure, and a gallery that had no other. What was written under it stays. */
function takeAway(tr: Transaction, position: number): void {
  const $picture = tr.doc.resolve(position)
  const { paragraph } = tr.doc.type.schema.nodes
  const caption = $picture.parent.type.name === 'figure' ? $picture.parent.lastChild : null
  const left =
    caption && caption.content.size > 0 && paragraph ? paragraph.create(null, caption.content) : null
  let depth = caption ? $picture.depth - 1 : $picture.depth
  const alone = $picture.node(depth).type.name === 'gallery' && $picture.node(depth).childCount === 1
  if (alone) depth--
  const from = depth === $picture.depth ? position : $picture.before(depth + 1)
  const to = from + (tr.doc.nodeAt(from)?.nodeSize ?? 0)
  if (left && $picture.node(depth).type.name !== 'gallery') tr.replaceWith(from, to, left)
  else tr.delete(from, to)
}
