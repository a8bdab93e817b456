import { useEffect, useRef } from 'react'

/** Moves the focus to what `find` finds once a change has been drawn: what this gives is called with the change. */
export function useFocusAfter(find: () => HTMLElement | null): () => void {
  const wanted = useRef(false)
  useEffect(() => {
    if (wanted.current) find()?.focus()
    wanted.current = false
  })
  return () => {
    wanted.current = true
  }
}
