'use client'

import { X } from 'lucide-react'
import { useId, useState, type KeyboardEvent } from 'react'
import { controlLook } from '@/components/ui/input.tsx'
import { fold } from '@/lib/fold.ts'
import { Option } from '../option.tsx'
import { pressedByKey } from '../pressed-by-key.ts'

type Props = {
  tags: string[]
  /** All tags of the blog. */
  known: string[]
  onChange: (tags: string[]) => void
}

const MOST = 6

/** The tags of a post: chosen from those there are, or new ones. Enter takes the one that is marked, a comma what is typed. */
export function TagsField({ tags, known, onChange }: Props) {
  const id = useId()
  const [text, setText] = useState('')
  const [moved, setMoved] = useState<number | null>(null)
  const [open, setOpen] = useState(false)
  const key = fold(text)
  const has = (name: string) => tags.some((tag) => fold(tag) === fold(name))
  const begins = (name: string) => fold(name).startsWith(key)
  const found = known
    .filter((name) => !has(name) && fold(name).includes(key))
    .toSorted((a, b) => Number(begins(b)) - Number(begins(a)))
    .slice(0, MOST)
  const isNew = key !== '' && !known.some((name) => fold(name) === key) && !has(text)
  const options = [...found, ...(isNew ? [text.trim()] : [])]
  const shown = open && key !== '' && options.length > 0
  // Somebody who types the beginning of a tag there is means that one: half a word makes no new one.
  const chosen = moved ?? (found[0] !== undefined && begins(found[0]) ? 0 : -1)

  const add = (name: string) => {
    const spelt =
      known.find((each) => fold(each) === fold(name)) ?? name.trim().replace(/\s+/g, ' ').slice(0, 80)
    if (spelt && !has(spelt)) onChange([...tags, spelt])
    setText('')
    setMoved(null)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Backspace' && text === '') {
      onChange(tags.slice(0, -1))
      return
    }
    if (event.key === 'ArrowDown') setMoved((chosen + 1) % Math.max(1, options.length))
    else if (event.key === 'ArrowUp')
      setMoved((Math.max(chosen, 0) - 1 + options.length) % Math.max(1, options.length))
    else if (event.key === 'Escape') setOpen(false)
    else if (event.key === 'Enter' && text.trim()) add((shown && options[chosen]) || text)
    else if (event.key === ',' && text.trim()) add(text)
    else if (event.key !== 'Enter') return
    event.preventDefault()
  }
  return (
    <div className="grid gap-1.5">
      <label htmlFor={id} className="text-sm font-medium">
        Tags
      </label>
      {tags.length > 0 && (
        <ul className="flex flex-wrap gap-1.5" aria-label="Tags of the post">
          {tags.map((tag) => (
            <li key={tag} className="inline-flex items-center rounded-full bg-wash pl-3 text-sm">
              {tag}
              <button
                type="button"
                aria-label={`Remove tag ${tag}`}
                className="inline-flex size-11 items-center justify-center rounded-full text-soft hover:text-ink mouse:size-7"
                onClick={(event) => {
                  onChange(tags.filter((other) => other !== tag))
                  if (pressedByKey(event)) document.getElementById(id)?.focus()
                }}
              >
                <X aria-hidden className="size-3.5" />
              </button>
            </li>
          ))}
        </ul>
      )}
      <div className="relative">
        <input
          id={id}
          role="combobox"
          aria-expanded={shown}
          aria-controls={`${id}-list`}
          aria-autocomplete="list"
          aria-activedescendant={shown && chosen >= 0 ? `${id}-${chosen}` : undefined}
          autoComplete="off"
          maxLength={80}
          placeholder="Add a tag"
          className={`${controlLook} h-11 px-3 mouse:h-9`}
          value={text}
          onChange={(event) => {
            setText(event.target.value)
            setOpen(true)
            setMoved(null)
          }}
          onKeyDown={onKeyDown}
          onBlur={() => {
            setOpen(false)
            if (text.trim()) add(text)
          }}
        />
        <ul
          id={`${id}-list`}
          role="listbox"
          aria-label="Tags found"
          className={`absolute inset-x-0 top-full z-30 mt-1 rounded-md bg-paper p-1 shadow-float ${shown ? '' : 'hidden'}`}
        >
          {options.map((name, n) => (
            <Option key={name} id={`${id}-${n}`} selected={n === chosen} onChoose={() => add(name)}>
              {n >= found.length ? `New tag “${name}”` : name}
            </Option>
          ))}
        </ul>
      </div>
    </div>
  )
}
