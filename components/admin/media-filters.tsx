import { Search } from 'lucide-react'
import Form from 'next/form'
import { Button } from '@/components/ui/button.tsx'
import { Input } from '@/components/ui/input.tsx'
import type { LibraryShelf } from '@/lib/media/library.ts'
import { Link } from './link.tsx'

const names: Record<LibraryShelf, string> = { all: 'All', pictures: 'Pictures', files: 'Files' }

type MediaFiltersProps = {
  /** The address without its question. */
  base: string
  words: string
  shelf: LibraryShelf
  shelves: { shelf: LibraryShelf; href: string; current: boolean }[]
}

/** Narrows the library. */
export function MediaFilters({ base, words, shelf, shelves }: MediaFiltersProps) {
  return (
    <div className="mb-4 grid gap-4">
      <nav aria-label="By kind">
        <ul className="flex gap-1 border-b border-rule">
          {shelves.map(({ shelf: each, href, current }) => (
            <li key={each}>
              <Link
                href={href}
                aria-current={current ? 'page' : undefined}
                className="flex h-11 items-center border-b-2 border-transparent px-3 text-sm text-soft hover:text-ink aria-[current]:border-accent aria-[current]:font-medium aria-[current]:text-ink"
              >
                {names[each]}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      <Form action={base} role="search" className="flex flex-wrap gap-2">
        {shelf !== 'all' && <input type="hidden" name="show" value={shelf} />}
        <div className="relative grow basis-56">
          <Search
            aria-hidden="true"
            className="pointer-events-none absolute top-1/2 left-3 size-4 -translate-y-1/2 text-soft"
          />
          <Input
            key={words}
            type="search"
            name="q"
            aria-label="Search names, descriptions and captions"
            placeholder="Search names, descriptions and captions"
            defaultValue={words}
            className="pl-9 md:pl-9"
          />
        </div>
        <Button type="submit">Search</Button>
      </Form>
    </div>
  )
}
