'use client'
import { useEffect, useRef } from 'react'
import type { Shelf } from '@/lib/posts/reading/listing.ts'
import { Link } from './link.tsx'

const names: Record<Shelf, string> = {
  all: 'All',
  draft: 'Drafts',
  inReview: 'In review',
  scheduled: 'Scheduled',
  live: 'Live',
  ended: 'Taken down',
  trashed: 'Trash',
}

type ShelfTab = { shelf: Shelf; count: number; href: string; current: boolean }

/** Where posts stand, with how many of them. A shelf that is empty and rarely used is not shown. */
export function ShelfTabs({ shelves }: { shelves: ShelfTab[] }) {
  const nav = useRef<HTMLElement>(null)
  useEffect(() => {
    // On a phone not all of them fit beside each other.
    const tab = nav.current?.querySelector<HTMLElement>('[aria-current]')
    if (tab && nav.current)
      nav.current.scrollLeft = tab.offsetLeft + tab.offsetWidth / 2 - nav.current.clientWidth / 2
  })
  return (
    <nav ref={nav} aria-label="By state" className="relative -mx-4 mb-4 overflow-x-auto px-4 md:mx-0 md:px-0">
      <ul className="flex w-max min-w-full gap-1 border-b border-rule">
        {shelves
          .filter(({ shelf, count, current }) => shelf !== 'ended' || count > 0 || current)
          .map(({ shelf, count, href, current }) => (
            <li key={shelf}>
              <Link
                href={href}
                aria-current={current ? 'page' : undefined}
                className="flex h-11 items-center gap-1.5 border-b-2 border-transparent px-3 text-sm whitespace-nowrap text-soft hover:text-ink aria-[current]:border-accent aria-[current]:font-medium aria-[current]:text-ink"
              >
                {names[shelf]}
                <span className="tabular text-xs text-soft">{count.toLocaleString('en')}</span>
              </Link>
            </li>
          ))}
      </ul>
    </nav>
  )
}
