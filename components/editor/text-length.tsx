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
  const [words, setWords] = useState<number | null>(null)
  useEffect(() => {
    let counted: unknown
    const count = () => {
      const editor = read()
      if (!editor || editor.isDestroyed || editor.state.doc === counted) return
      counted = editor.state.doc
      setWords(wordsOf(editor.state.doc))
    }
    count()
    const timer = setInterval(count, PAUSE)
    return () => clearInterval(timer)
  }, [read])
  return (
    <p className="sticky bottom-0 z-10 border-t border-rule bg-paper px-4 py-2 text-center text-xs text-soft tabular-nums">
      {words !== null && countOf(words, 'word')}
      {words ? `, ${readingMinutes(words)} min to read` : null}
      <span id={wayOutId} className="hidden md:inline">
        {words !== null && ' · '}
        Escape, then Tab, leads out of the text
      </span>
    </p>
  )
}
