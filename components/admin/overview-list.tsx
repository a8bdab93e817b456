import type { ReactNode } from 'react'
import { Panel } from '@/components/ui/panel.tsx'
import { Link } from './link.tsx'

export type OverviewItem = { id: number; href: string; title: string; about: string }

type OverviewListProps = { title: string; items: OverviewItem[]; empty: string; action?: ReactNode }

/** A few posts of one kind, each a link to where it is worked on. */
export function OverviewList({ title, items, empty, action }: OverviewListProps) {
  return (
    <Panel title={title} action={action}>
      {items.length === 0 ? (
        <p className="text-sm text-soft">{empty}</p>
      ) : (
        <ul className="-mx-2 grid">
          {items.map(({ id, href, title, about }) => (
            <li key={id}>
              <Link href={href} className="grid min-h-11 gap-0.5 rounded-md px-2 py-2 hover:bg-wash">
                <span className="font-medium wrap-anywhere">
                  {title || <em className="font-normal text-soft">Untitled</em>}
                </span>
                <span className="text-sm text-soft">{about}</span>
              </Link>
            </li>
          ))}
        </ul>
      )}
    </Panel>
  )
}
