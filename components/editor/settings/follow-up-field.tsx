'use client'

import { X } from 'lucide-react'
import { useEffect, useId, useState } from 'react'
import { controlLook } from '@/components/ui/input.tsx'
import type { FoundPost } from '../environment.tsx'

type Props = {
  /** The post that this one continues. */
  value: { id: number; title: string } | null
  /** The post itself, which cannot continue itself. */
  self: number | null
  find: (query: string) => Promise<FoundPost[]>
  onChange: (post: { id: number; title: string } | null) => void
}

/** The earlier post that this one is a follow-up to: each will link to the other. */
export function FollowUpField({ value, self, find, onChange }: Props) {
  const id = useId()
  const [text, setText] = useState('')
  const [found, setFound] = useState<FoundPost[]>([])
  useEffect(() => {
    let current = true
    const look = async () => {
      const posts = text.trim().length < 2 ? [] : await find(text).catch(() => [])
      if (current) setFound(posts.filter((post) => post.id !== self))
    }
    const timer = setTimeout(() => void look(), 200)
    return () => {
      current = false
      clearTimeout(timer)
    }
  }, [text, find, self])
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
            aria-label={`No longer a follow-up to ${value.title}`}
            className="inline-flex size-11 shrink-0 items-center justify-center text-soft hover:text-ink md:size-9"
            onClick={() => onChange(null)}
          >
            <X aria-hidden className="size-4" />
          </button>
        </p>
      ) : (
        <input
          id={id}
          autoComplete="off"
          placeholder="Title of the earlier post"
          className={`${controlLook} h-11 px-3 md:h-9`}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
      )}
      {!value && found.length > 0 && (
        <ul aria-label="Posts found" className="grid gap-0.5">
          {found.map((post) => (
            <li key={post.id}>
              <button
                type="button"
                className="flex min-h-11 w-full items-center justify-between gap-2 rounded-md px-2 text-left text-sm hover:bg-wash md:min-h-9"
                onClick={() => {
                  onChange({ id: post.id, title: post.title })
                  setText('')
                }}
              >
                <span className="truncate">{post.title}</span>
                <span className="shrink-0 text-xs text-soft">{post.note}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
