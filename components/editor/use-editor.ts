import type { Editor } from '@tiptap/core'
import { useEffect, useEffectEvent, useState } from 'react'

/** The editor that `make` makes, once, as soon as there is a page for it to stand in. */
export function useEditor(make: () => Editor): Editor | null {
  const [editor, setEditor] = useState<Editor | null>(null)
  const begin = useEffectEvent(make)
  useEffect(() => {
    const made = begin()
    // Made here, as there is nothing for it to stand in while the server draws the screen.
    // oxlint-disable-next-line react/set-state-in-effect
    setEditor(made)
    // Parts of the screen that are taken down with it let go of it first.
    return () => queueMicrotask(() => made.destroy())
  }, [])
  return editor
}
