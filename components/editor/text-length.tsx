'use client'

import type { Editor } from '@tiptap/react'
import { useEffect, useState } from 'react'
import { readingMinutes } from '@/lib/content/count-words.ts'
import { countOf } from '@/lib/count.ts'
import { wordsOf } from './count-text.ts'
import { wayOutId } from './way-out.ts'

const PAUSE = 1_000

/** How long the text is. Counted now and then, so that typing never waits for it. */
export function TextLength({ read }: { read: () => Editor | null }) {
  const [words, setWords] = useState(0)
  useEffect(() => {
    let counted: unknown
    const timer = setInterval(() => {
      const editor = read()
      if (!editor || editor.isDestroyed || editor.state.doc === counted) return
      counted = editor.state.doc
      setWords(wordsOf(editor.state.doc))
    }, PAUSE)
    return () => clearInterval(timer)
  }, [read])
  return (
    <p className="sticky bottom-0 z-10 border-t border-rule bg-paper px-4 py-2 text-center text-xs text-soft tabular-nums">
      {countOf(words, 'word')}
      {words > 0 && `, ${readingMinutes(words)} min to read`}
      <span id={wayOutId} className="hidden md:inline">
        {' '}
        · Escape, then Tab, leads out of the text
      </span>
    </p>
  )
}
