import { findParentNode } from '@tiptap/core'
import { Plugin, type EditorState } from '@tiptap/pm/state'

/** Stands where the plugins of tables belong once they are there, and knows the text as it was at the beginning. */
export const place = new Plugin<EditorState>({
  state: { init: (_, state) => state, apply: (_, begun) => begun },
  props: {
    // Until then Tab leads nowhere: what is typed next would end up in another field.
    handleKeyDown: ({ state }, { key }) => key === 'Tab' && inTable(state.selection) !== undefined,
  },
})

const inTable = findParentNode(({ type }) => type.name === 'table')
