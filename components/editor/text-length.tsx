'use client'

import type { Editor } from '@tiptap/react'
import { useEffect, useState } from 'react'
import { wordsOf } from './count-text.ts'

const WORDS_A_MINUTE = 230
const PAUSE = 1_000

/** How long the text is. Counted now and then, so that typing never waits for it. */
export function TextLength({ read }: { read: () => Editor | null }) {
  const [words, setWords] = useState(0)
  useEffect(() => {
    const timer = setInterval(() => {
      const editor = read()
      if (editor && !editor.isDestroyed) setWords(wordsOf(editor.state.doc))
    }, PAUSE)
    return () => clearInterval(timer)
  }, [read])
  const minutes = Math.max(1, Math.round(words / WORDS_A_MINUTE))
  return (
    <p className="sticky bottom-0 z-10 border-t border-rule bg-paper px-4 py-2 text-center text-xs text-soft tabular-nums">
      {words === 1 ? '1 word' : `${words.toLocaleString('en')} words`}, {minutes} min to read
    </p>
  )
}
