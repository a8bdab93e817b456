import { MessageSquarePlus } from 'lucide-react'
import { Badge } from '@/components/ui/badge.tsx'
import { Button } from '@/components/ui/button.tsx'
import { adminPaths } from '@/lib/admin-paths.ts'
import { formatDateTime } from '@/lib/dates.ts'
import type { DeskWindow } from '@/lib/maintenance/desk.ts'
import type { State } from '@/lib/maintenance/window.ts'
import { windowKinds } from '@/lib/maintenance/wording.ts'
import { inWords } from '@/lib/schedule/in-words.ts'
import { Link } from './link.tsx'
import { WindowBadge } from './window-badge.tsx'

type WindowListProps = {
  label: string
  windows: DeskWindow[]
  now: Date
  /** Of the site. */
  zone: string
}

/** Whoever looks for these at night wants to write. */
const UNDER_WAY: ReadonlySet<State> = new Set(['in-progress', 'extended'])

/** Maintenance windows with how they stand, each with the way to tell what is new. */
export function WindowList({ label, windows, now, zone }: WindowListProps) {
  return (
    <ul
      aria-label={label}
      className="divide-y divide-rule rounded-lg border border-rule bg-paper shadow-raised"
    >
      {windows.map((window) => (
        <li
          key={`${window.postId} ${window.block}`}
          className="flex flex-wrap items-center justify-between gap-x-6 gap-y-3 p-4 md:px-6"
        >
          <div className="grid min-w-0 gap-1">
            <p className="flex flex-wrap items-center gap-2">
              <WindowBadge state={window.state} />
              <span className="text-sm text-soft">{windowKinds[window.kind]}</span>
              {window.stage === 'scheduled' && <Badge>Post not published yet</Badge>}
            </p>
            <p className="font-medium">{window.title || 'Untitled'}</p>
            <p className="text-sm">
              {inWords(window.start, now, zone)}
              <span className="text-soft">
                {window.end ? ` until ${formatDateTime(window.end, zone)}` : ', end not known'}
              </span>
            </p>
            {window.services.length > 0 && <p className="text-sm text-soft">{window.services.join(', ')}</p>}
          </div>
          <Button asChild look={UNDER_WAY.has(window.state) ? 'primary' : 'plain'}>
            <Link href={adminPaths.windowUpdates(window.postId, window.block)}>
              <MessageSquarePlus aria-hidden="true" />
              Write an update<span className="sr-only"> on {window.title}</span>
            </Link>
          </Button>
        </li>
      ))}
    </ul>
  )
}
