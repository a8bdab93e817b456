import type { Editor } from '@tiptap/core'
import type { EditorState } from '@tiptap/pm/state'
import { useCallback, useRef, useSyncExternalStore } from 'react'

/**
 * What `select` reads from the state of an editor, whenever that is another. Components are drawn anew only when it
 * differs: an object in one of its fields, anything else by itself. Null while there is no editor.
 */
export function useEditorState<T>(editor: Editor, select: (editor: Editor) => T): T
export function useEditorState<T>(editor: Editor | null, select: (editor: Editor) => T): T | null
export function useEditorState<T>(editor: Editor | null, select: (editor: Editor) => T): T | null {
  const known = useRef<{ state: EditorState | null; value: T | null }>({ state: null, value: null })
  const subscribe = useCallback(
    (tell: () => void) => {
      editor?.on('transaction', tell)
      return () => void editor?.off('transaction', tell)
    },
    [editor],
  )
  const read = () => {
    if (!editor) return null
    const { state, value } = known.current
    if (state === editor.state) return value
    const now = select(editor)
    known.current = { state: editor.state, value: isSame(value, now) ? value : now }
    return known.current.value
  }
  return useSyncExternalStore(subscribe, read, () => null)
}

function isSame(one: unknown, other: unknown): boolean {
  if (!one || !other || typeof one !== 'object' || typeof other !== 'object') return Object.is(one, other)
  const [before, now] = [Object.entries(one), new Map(Object.entries(other))]
  return before.length === now.size && before.every(([key, value]) => Object.is(value, now.get(key)))
}
