'use client'

import type { Editor } from '@tiptap/react'
import { useEffect, useRef, useState, type FormEvent } from 'react'
import { pageOf } from '@/lib/content/embed-page.ts'

/** Asks for the address of a video or a page that is to be shown as a card. */
export function EmbedBar({ editor, onClose }: { editor: Editor; onClose: () => void }) {
  const [text, setText] = useState('')
  const [problem, setProblem] = useState(false)
  const input = useRef<HTMLInputElement>(null)
  useEffect(() => input.current?.focus(), [])
  const close = () => {
    onClose()
    editor.commands.focus()
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const page = pageOf(text.trim())
    setProblem(page === null)
    if (!page) return
    const { url, provider } = page
    editor.chain().focus().insertContent({ type: 'embed', attrs: { url, provider } }).run()
    close()
  }
  return (
    <form onSubmit={submit} aria-label="Video or page elsewhere" className="border-t border-rule px-3 py-2">
      <div className="flex flex-wrap items-center gap-2">
        <input
          ref={input}
          type="url"
          aria-label="Address of the video or page"
          aria-invalid={problem}
          placeholder="https://…"
          className="h-11 min-w-0 flex-1 basis-56 rounded-md border border-edge bg-paper px-3 text-base text-ink mouse:h-10 md:text-sm"
          value={text}
          onChange={(event) => setText(event.target.value)}
          onKeyDown={(event) => event.key === 'Escape' && close()}
        />
        <button type="submit" className={button}>
          Insert
        </button>
        <button type="button" className={button} onClick={close}>
          Cancel
        </button>
      </div>
      {problem && (
        <p role="alert" className="mt-1 text-sm text-danger">
          A whole web address is needed, such as https://www.youtube.com/watch?v=…
        </p>
      )}
    </form>
  )
}

const button =
  'h-11 rounded-md border border-edge bg-paper px-3 text-sm text-ink hover:bg-wash focus-visible:outline-2 focus-visible:outline-accent mouse:h-10'
