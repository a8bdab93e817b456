'use client'
import { Search } from 'lucide-react'
import Form from 'next/form'
import { useRef } from 'react'
import { Button } from '@/components/ui/button.tsx'
import { Input } from '@/components/ui/input.tsx'
import { Select } from '@/components/ui/select.tsx'
import type { Order, Shelf } from '@/lib/posts/reading/listing.ts'

type Choice = { chosen: number | string | undefined; of: { id: number | string; name: string }[] }

type PostFiltersProps = {
  /** The address without its question. */
  base: string
  shelf: Shelf
  words: string
  author: Choice
  tag: Choice
  month: Choice
  order: Order
}

/** Narrows the list. A choice counts at once; without script the button sends it. */
export function PostFilters({ base, shelf, words, author, tag, month, order }: PostFiltersProps) {
  const form = useRef<HTMLFormElement>(null)
  const send = () => form.current?.requestSubmit()
  return (
    <Form ref={form} action={base} role="search" className="mb-4 flex flex-wrap gap-2">
      {shelf !== 'all' && <input type="hidden" name="show" value={shelf} />}
      <div className="relative grow basis-full md:basis-56">
        <Search
          aria-hidden="true"
          className="pointer-events-none absolute top-1/2 left-3 size-4 -translate-y-1/2 text-soft"
        />
        <Input
          type="search"
          name="q"
          aria-label="Search titles and texts"
          placeholder="Search titles and texts"
          defaultValue={words}
          className="pl-9 md:pl-9"
        />
      </div>
      <Narrow name="author" label="Author" every="Every author" choice={author} onChange={send} />
      <Narrow name="tag" label="Tag" every="Every tag" choice={tag} onChange={send} />
      <Narrow name="month" label="Month" every="Every month" choice={month} onChange={send} />
      <Select
        name="sort"
        aria-label="Order"
        defaultValue={order}
        onChange={send}
        className="grow basis-36 md:grow-0"
      >
        <option value="newest">Newest first</option>
        <option value="oldest">Oldest first</option>
        <option value="edited">Last edited first</option>
        <option value="title">By title</option>
      </Select>
      <Button type="submit" className="grow basis-36 md:grow-0 md:basis-auto">
        Search
      </Button>
    </Form>
  )
}

type NarrowProps = { name: string; label: string; every: string; choice: Choice; onChange: () => void }

function Narrow({ name, label, every, choice, onChange }: NarrowProps) {
  if (choice.of.length < 2 && choice.chosen === undefined) return null
  return (
    <Select
      name={name}
      aria-label={label}
      defaultValue={choice.chosen ?? ''}
      onChange={onChange}
      className="grow basis-36 md:grow-0"
    >
      <option value="">{every}</option>
      {choice.of.map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </Select>
  )
}
