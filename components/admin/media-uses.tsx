import { Panel } from '@/components/ui/panel.tsx'
import { adminPaths } from '@/lib/admin-paths.ts'
import type { MediaUse } from '@/lib/posts/uses/media-uses.ts'
import { Link } from './link.tsx'

/** `others`: how many posts use it that whoever looks may not see. */
type MediaUsesProps = { uses: MediaUse[]; others: number }

/** Where a file is used. */
export function MediaUses({ uses, others }: MediaUsesProps) {
  return (
    <Panel title="Where it is used">
      {uses.length + others === 0 ? (
        <p className="text-sm text-soft">Nowhere.</p>
      ) : (
        <ul className="grid divide-y divide-rule text-sm">
          {uses.map((use) => (
            <li key={use.postId} className="flex flex-wrap items-center justify-between gap-x-4 py-1.5">
              <Link
                href={adminPaths.post(use.postId)}
                className="flex min-h-11 items-center font-medium hover:underline mouse:min-h-8"
              >
                {use.title || <em className="font-normal">Untitled</em>}
              </Link>
              <span className="text-soft">{placeOf(use)}</span>
            </li>
          ))}
          {others > 0 && (
            <li className="py-2 text-soft">
              {others === 1 ? 'One post of somebody else' : `${others} posts of other people`}
            </li>
          )}
        </ul>
      )}
    </Panel>
  )
}

function placeOf({ when, asCover }: MediaUse): string {
  if (when === 'earlier') return 'Only in earlier versions'
  return asCover ? 'As its cover' : 'In its text'
}
