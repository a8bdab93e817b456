'use client'

import type { Editor } from '@tiptap/react'
import { useEffect, useId, useRef, useState, type FormEvent, type KeyboardEvent } from 'react'
import { cleanLink } from '@/lib/content/urls.ts'
import { asAddress } from '../address.ts'
import { Option } from '../option.tsx'
import { useEnvironment, type FoundPost } from '../environment.tsx'

/** Where a link leads is said here: an address, or a post of this blog that is found by its title. */
export function LinkBar({ editor, onClose }: { editor: Editor; onClose: () => void }) {
  const old = String(editor.getAttributes('link').href ?? '')
  const [text, setText] = useState(old)
  const [problem, setProblem] = useState<string | null>(null)
  const [chosen, setChosen] = useState(-1)
  const found = useFoundPosts(text === old ? '' : text)
  const input = useRef<HTMLInputElement>(null)
  const list = useId()
  useEffect(() => input.current?.select(), [])

  const close = () => {
    onClose()
    editor.commands.focus()
  }
  const link = (address: string, title?: string) => {
    const href = cleanLink(asAddress(address))
    if (!href) {
      setProblem('This is not an address that a link can lead to. Try https://… or the title of a post.')
      return
    }
    applyLink(editor, href, title ?? address)
    close()
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const post = found[chosen]
    if (post) link(post.path, post.title)
    else if (text.trim() === '') remove()
    else link(text)
  }
  const remove = () => {
    editor.chain().focus().extendMarkRange('link').unsetMark('link').run()
    close()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') close()
    else if (event.key === 'ArrowDown') setChosen(((chosen + 2) % (found.length + 1)) - 1)
    else if (event.key === 'ArrowUp') setChosen(((chosen + 1 + found.length) % (found.length + 1)) - 1)
    else return
    event.preventDefault()
  }
  return (
    <form onSubmit={submit} className="border-t border-rule px-3 py-2" aria-label="Link">
      <div className="flex flex-wrap items-center gap-2">
        <input
          ref={input}
          role="combobox"
          aria-label="Address, or title of a post"
          aria-expanded={found.length > 0}
          aria-controls={list}
          aria-activedescendant={chosen < 0 ? undefined : `${list}-${chosen}`}
          aria-invalid={problem !== null}
          aria-describedby={problem ? `${list}-problem` : undefined}
          autoComplete="off"
          placeholder="https://… or the title of a post"
          className="h-11 min-w-0 flex-1 basis-56 rounded-md border border-edge bg-paper px-3 text-base text-ink mouse:h-10 md:text-sm"
          value={text}
          onChange={(event) => {
            setText(event.target.value)
            setProblem(null)
            setChosen(-1)
          }}
          onKeyDown={onKeyDown}
        />
        <button type="submit" className={button}>
          {old ? 'Change' : 'Add link'}
        </button>
        {old && (
          <button type="button" className={button} onClick={remove}>
            Remove
          </button>
        )}
        <button type="button" className={button} onClick={close}>
          Cancel
        </button>
      </div>
      {problem && (
        <p id={`${list}-problem`} role="alert" className="mt-1 text-sm text-danger">
          {problem}
        </p>
      )}
      <ul id={list} role="listbox" aria-label="Posts" className={found.length > 0 ? 'mt-2' : 'hidden'}>
        {found.map((post, n) => (
          <Option
            key={post.id}
            id={`${list}-${n}`}
            selected={n === chosen}
            onChoose={() => link(post.path, post.title)}
          >
            <span className="flex-1 truncate">{post.title}</span>
            <span className="shrink-0 text-xs text-soft">{post.note}</span>
          </Option>
        ))}
      </ul>
    </form>
  )
}

const button =
  'h-11 rounded-md border border-edge bg-paper px-3 text-sm text-ink hover:bg-wash focus-visible:outline-2 focus-visible:outline-accent mouse:h-10'

/** Links the selection, the word of an existing link, or, where nothing is selected, `words` that are put in. */
function applyLink(editor: Editor, href: string, words: string): void {
  const chain = editor.chain().focus()
  if (editor.isActive('link')) chain.extendMarkRange('link').setMark('link', { href }).run()
  else if (!editor.state.selection.empty) chain.setMark('link', { href }).run()
  else chain.insertContent({ type: 'text', text: words, marks: [{ type: 'link', attrs: { href } }] }).run()
}

function useFoundPosts(text: string): FoundPost[] {
  const { findPosts } = useEnvironment()
  const [found, setFound] = useState<FoundPost[]>([])
  const query = /^(https?:|mailto:|tel:|\/|#)/i.test(text) ? '' : text.trim()
  useEffect(() => {
    let current = true
    const look = async () => {
      const posts = query.length < 2 ? [] : await findPosts(query).catch(() => [])
      if (current) setFound(posts)
    }
    const timer = setTimeout(() => void look(), 200)
    return () => {
      current = false
      clearTimeout(timer)
    }
  }, [query, findPosts])
  return found
}
