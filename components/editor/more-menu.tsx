'use client'

import {
  CalendarX2,
  EyeOff,
  History,
  Megaphone,
  MessageSquarePlus,
  SquareArrowOutUpRight,
  Trash2,
  Undo2,
} from 'lucide-react'
import type { ReactNode } from 'react'
import { Link } from '@/components/admin/link.tsx'
import { DropdownMenu, MenuItem, MenuSeparator } from '@/components/ui/dropdown-menu.tsx'
import { adminPaths } from '@/lib/admin-paths.ts'
import { nodesOf } from '@/lib/content/document.ts'
import type { PostFacts } from '@/lib/posts/reading/facts.ts'
import type { ActOn } from './use-acts.ts'

type Props = {
  /** What opens it. */
  button: ReactNode
  facts: PostFacts | null
  postId: number
  may: { publish: boolean; trash: boolean }
  onAct: ActOn
  onEnding: () => void
}

/** What else can be done with the post, as it stands: a menu, open at once. */
export function MoreMenu({ button, facts, postId, may, onAct, onEnding }: Props) {
  const stage = facts?.stage ?? 'draft'
  const shown = stage === 'live' || stage === 'ended'
  const windows =
    facts && (stage === 'live' || stage === 'scheduled')
      ? nodesOf(facts.body, 'maintenanceWindow').map(({ attrs }) => attrs.id)
      : []
  const waiting = stage === 'scheduled' || Boolean(facts?.copy?.publishAt)
  return (
    <DropdownMenu defaultOpen trigger={button}>
      <MenuItem asChild>
        <Link href={adminPaths.revisions(postId)}>
          <History aria-hidden /> What it was before
        </Link>
      </MenuItem>
      {stage === 'live' && facts && (
        <MenuItem asChild>
          <a href={facts.path} target="_blank" rel="noreferrer">
            <SquareArrowOutUpRight aria-hidden /> See it as readers do
          </a>
        </MenuItem>
      )}
      {may.publish &&
        windows.map((block, index) => (
          <MenuItem key={block} asChild>
            <Link href={adminPaths.windowUpdates(postId, block)}>
              <MessageSquarePlus aria-hidden /> Write an update
              {windows.length > 1 && ` on window ${index + 1}`}
            </Link>
          </MenuItem>
        ))}
      {facts?.copy && (
        <MenuItem
          onSelect={() =>
            void onAct('DELETE', 'changes', 'The changes are gone from here, and among the revisions.')
          }
        >
          <Undo2 aria-hidden /> Discard the changes
        </MenuItem>
      )}
      {may.publish && (shown || waiting) && <MenuSeparator />}
      {may.publish && stage === 'live' && facts?.kind === 'POST' && !facts.copy && (
        <MenuItem
          onSelect={() =>
            void onAct(
              'POST',
              'announcement',
              'It is in every feed as a new post, also for those who have read it.',
            )
          }
        >
          <Megaphone aria-hidden /> Tell followers again
        </MenuItem>
      )}
      {may.publish && waiting && (
        <MenuItem onSelect={() => void onAct('DELETE', 'schedule', 'It no longer waits for a time.')}>
          <CalendarX2 aria-hidden /> Unschedule
        </MenuItem>
      )}
      {may.publish && (stage === 'live' || stage === 'scheduled') && (
        <MenuItem onSelect={onEnding}>
          <CalendarX2 aria-hidden /> Take down at a time…
        </MenuItem>
      )}
      {may.publish && shown && (
        <MenuItem
          onSelect={() =>
            void onAct('DELETE', 'publication', 'Readers no longer see it. It is a draft again.')
          }
        >
          <EyeOff aria-hidden /> Unpublish
        </MenuItem>
      )}
      {may.trash && stage !== 'trashed' && (
        <>
          <MenuSeparator />
          <MenuItem
            tone="danger"
            onSelect={() =>
              void onAct('POST', 'trash', 'It lies in the trash, from where it can be restored.')
            }
          >
            <Trash2 aria-hidden /> Move to the trash
          </MenuItem>
        </>
      )}
    </DropdownMenu>
  )
}
