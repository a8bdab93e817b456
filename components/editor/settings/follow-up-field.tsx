'use client'

import { X } from 'lucide-react'
import { useEffect, useId, useState, type KeyboardEvent } from 'react'
import { controlLook } from '@/components/ui/input.tsx'
import type { FoundPost } from '../environment.tsx'
import { Option } from '../option.tsx'
import { useFocusAfter } from '../use-focus-after.ts'

type Props = {
  /** The post that this one continues. */
  value: { id: number; title: string } | null
  /** The posts that continue this one. */
  followUps: { id: number; title: string }[]
  find: (query: string) => Promise<FoundPost[]>
  onChange: (post: { id: number; title: string } | null) => void
}

/** The earlier post that this one is a follow-up to, and the later ones: each links to the other. */
export function FollowUpField({ value, followUps, find, onChange }: Props) {
  const id = useId()
  // The field and the chosen post stand in each other's place: the focus goes along.
  const moveFocus = useFocusAfter(() => document.getElementById(id))
  const change: Props['onChange'] = (post) => {
    moveFocus()
    onChange(post)
  }
  return (
    <div className="grid gap-1.5">
      <label htmlFor={id} className="text-sm font-medium">
        Follow-up to
      </label>
      {value ? (
        <p className="flex items-center justify-between gap-2 rounded-md bg-wash pl-3 text-sm">
          <span className="truncate">{value.title || 'Untitled'}</span>
          <button
            id={id}
            type="button"
            aria-label={`No longer a follow-up to ${value.title || 'Untitled'}`}
            className="inline-flex size-11 shrink-0 items-center justify-center text-soft hover:text-ink mouse:size-9"
            onClick={() => change(null)}
          >
            <X aria-hidden className="size-4" />
          </button>
        </p>
      ) : (
        <EarlierPost
          id={id}
          find={find}
          onChoose={({ id: postId, title }) => change({ id: postId, title })}
        />
      )}
      {followUps.length > 0 && (
        <div className="text-sm text-soft">
          <p id={`${id}-later`}>Continued by</p>
          <ul aria-labelledby={`${id}-later`} className="list-disc pl-5">
            {followUps.map((post) => (
              <li key={post.id}>{post.title || 'Untitled'}</li>
            ))}
          </ul>
        </div>
      )}
    </div>
  )
}

type EarlierPostProps = Pick<Props, 'find'> & { id: string; onChoose: (post: FoundPost) => void }

function EarlierPost({ id, find, onChoose }: EarlierPostProps) {
  const [text, setText] = useState('')
  const [found, setFound] = useState<FoundPost[]>([])
  const [chosen, setChosen] = useState(0)
  useEffect(() => {
    let current = true
    const look = async () => {
      const posts = text.trim().length < 2 ? [] : await find(text).catch(() => [])
      if (!current) return
      setFound(posts)
      setChosen(0)
    }
    const timer = setTimeout(() => void look(), 200)
    return () => {
      current = false
      clearTimeout(timer)
    }
  }, [text, find])
  const open = found.length > 0
  const onKeyDown = (event: KeyboardEvent) => {
    const post = found[chosen]
    if (!post) return
    if (event.key === 'ArrowDown') setChosen((chosen + 1) % found.length)
    else if (event.key === 'ArrowUp') setChosen((chosen - 1 + found.length) % found.length)
    else if (event.key === 'Enter') onChoose(post)
    else if (event.key === 'Escape') setFound([])
    else return
    event.preventDefault()
  }
  return (
    <>
      <input
        id={id}
        role="combobox"
        aria-expanded={open}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={open ? `${id}-${chosen}` : undefined}
        autoComplete="off"
        placeholder="Title of the earlier post"
        className={`${controlLook} h-11 px-3 mouse:h-9`}
        value={text}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={onKeyDown}
      />
      <ul id={`${id}-list`} role="listbox" aria-label="Posts found" className={open ? '' : 'hidden'}>
        {found.map((post, n) => (
          <Option
            key={post.id}
            id={`${id}-${n}`}
            selected={n === chosen}
            onPoint={() => setChosen(n)}
            onChoose={() => onChoose(post)}
          >
            <span className="flex-1 truncate">{post.title}</span>
            <span className="shrink-0 text-xs text-soft">{post.note}</span>
          </Option>
        ))}
      </ul>
    </>
  )
}
