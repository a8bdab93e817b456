import { findParentNode, type Editor } from '@tiptap/core'
import { NodeSelection, TextSelection, type EditorState } from '@tiptap/pm/state'

type Thing = 'table' | 'image' | 'codeBlock' | 'embed' | 'media'

/** Whether the thing at the caret stands in a figure, which has a caption. */
export function hasCaption(state: EditorState, name: Thing): boolean {
  const at = positionOf(state, name)
  return at !== null && state.doc.resolve(at).parent.type.name === 'figure'
}

/** Puts a figure around the thing at the caret, and the caret into its empty caption. */
export function addCaption(editor: Editor, name: Thing): boolean {
  const { state, view } = editor
  const at = positionOf(state, name)
  const thing = at === null ? null : state.doc.nodeAt(at)
  const { figure, caption } = state.schema.nodes
  if (at === null || !thing || !figure || !caption || hasCaption(state, name)) return false
  const { tr } = state
  tr.replaceWith(at, at + thing.nodeSize, figure.create(null, [thing, caption.create()]))
  // Past the figure's opening and the thing, into the caption.
  tr.setSelection(TextSelection.create(tr.doc, at + 1 + thing.nodeSize + 1))
  view.dispatch(tr.scrollIntoView())
  view.focus()
  return true
}

function positionOf(state: EditorState, name: Thing): number | null {
  const { selection } = state
  if (selection instanceof NodeSelection && selection.node.type.name === name) return selection.from
  return findParentNode((node) => node.type.name === name)(selection)?.pos ?? null
}
