import { Link } from '@/components/admin/link.tsx'
import { Badge } from '@/components/ui/badge.tsx'
import { Panel } from '@/components/ui/panel.tsx'
import { adminPaths } from '@/lib/admin-paths.ts'
import type { RevisionSummary } from '@/lib/posts/history/revisions.ts'

type Listed = Omit<RevisionSummary, 'createdAt'> & { at: string }

type Props = {
  postId: number
  revisions: Listed[]
  /** What is compared: the older one, and the newer one when that is not the text as it is now. */
  from: number | undefined
  to: number | undefined
  className?: string
}

const REASONS: Record<RevisionSummary['reason'], string> = {
  IMPORTED: 'Imported',
  SAVED: 'Saved',
  ASIDE: 'Kept aside',
  PUBLISHED: 'Published',
  RESTORED: 'Brought back',
}

/** What a post was, newest first; any two of these can be compared. */
export function RevisionList({ postId, revisions, from, to, className }: Props) {
  return (
    <Panel
      className={className}
      title="Versions"
      about="Choose what to compare with the text as it is now, or with another version."
    >
      <ol className="grid gap-1">
        {revisions.map(({ id, reason, at, editor, title }) => (
          <li
            key={id}
            aria-current={id === from || id === to ? 'true' : undefined}
            className="rounded-md px-2 py-1.5 text-sm aria-[current=true]:bg-accent-wash"
          >
            <Link href={adminPaths.revisions(postId, id)} className="block hover:underline">
              <span className="flex flex-wrap items-center gap-2">
                <span className="font-medium">{at}</span>
                {id === from && <Badge tone="accent">Older</Badge>}
                {id === to && <Badge tone="accent">Newer</Badge>}
              </span>
              <span className="block text-soft wrap-anywhere">
                {REASONS[reason]}
                {editor ? ` by ${editor}` : ''} · {title || 'Untitled'}
              </span>
            </Link>
            {from !== undefined && id > from && (
              <Link
                href={adminPaths.revisions(postId, from, id)}
                className="inline-flex min-h-11 items-center text-accent mouse:min-h-6 underline"
                aria-label={`Compare with the version of ${at}`}
              >
                Compare with this
              </Link>
            )}
          </li>
        ))}
      </ol>
    </Panel>
  )
}
