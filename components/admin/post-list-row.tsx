import { ExternalLink, Eye } from 'lucide-react'
import { Badge } from '@/components/ui/badge.tsx'
import { Button } from '@/components/ui/button.tsx'
import { Checkbox } from '@/components/ui/checkbox.tsx'
import { Tooltip } from '@/components/ui/tooltip.tsx'
import type { Stage } from '@/lib/posts/stage.ts'
import { Link } from './link.tsx'
import { StageBadge } from './stage-badge.tsx'
import { stopEnter } from './stop-enter.ts'

export type PostRow = {
  id: number
  title: string
  /** Where it is worked on. */
  href: string
  /** Where readers see it, when they do. */
  seen: string | undefined
  /** Where staff see it as readers will, when there is something that those do not see. */
  preview: string | undefined
  stage: Stage
  /** Has changes that readers do not see yet. */
  changed: boolean
  author: string
  tags: string[]
  /** When it appears, or was last worked on, in words. */
  moment: string
}

type PostListRowProps = { row: PostRow; chosen: boolean; onChoose: (on: boolean) => void }

export function PostListRow({ row, chosen, onChoose }: PostListRowProps) {
  const title = row.title || 'Untitled'
  return (
    <li className="grid grid-cols-[auto_minmax(0,1fr)_auto] items-center gap-x-3 px-4 py-2.5 hover:bg-canvas has-checked:bg-accent-wash">
      <Checkbox
        name="ids"
        value={row.id}
        label={`Choose “${title}”`}
        hideLabel
        checked={chosen}
        onChange={(event) => onChoose(event.target.checked)}
        onKeyDown={stopEnter}
      />
      <div className="grid min-w-0 gap-1 lg:grid-cols-[minmax(0,1fr)_11rem_16rem] lg:items-center lg:gap-4">
        <div className="min-w-0">
          <Link
            href={row.href}
            className="-my-2.5 block w-fit max-w-full min-w-11 py-2.5 font-medium hover:underline md:my-0 md:py-0"
          >
            {row.title || <em className="font-normal text-soft">Untitled</em>}
          </Link>
          {row.tags.length > 0 && <p className="truncate text-sm text-soft">{row.tags.join(', ')}</p>}
        </div>
        <div className="flex flex-wrap gap-1">
          <StageBadge stage={row.stage} />
          {row.changed && <Badge tone="warn">Unpublished changes</Badge>}
        </div>
        <p className="text-sm text-soft">
          <span className="text-ink">{row.author}</span>
          <br />
          {row.moment}
        </p>
      </div>
      <div className="flex min-w-11 flex-col justify-end md:min-w-18 md:flex-row">
        {row.preview && (
          <Tooltip text="See it as readers will">
            <Button asChild look="quiet" size="icon" className="text-soft!">
              <Link href={row.preview} aria-label={`Preview “${title}”`}>
                <Eye aria-hidden="true" />
              </Link>
            </Button>
          </Tooltip>
        )}
        {row.seen && (
          <Tooltip text="See it as readers do">
            <Button asChild look="quiet" size="icon" className="text-soft!">
              <a href={row.seen} aria-label={`See “${title}” as readers do`}>
                <ExternalLink aria-hidden="true" />
              </a>
            </Button>
          </Tooltip>
        )}
      </div>
    </li>
  )
}
