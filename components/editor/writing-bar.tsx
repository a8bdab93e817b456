'use client'

import { ArrowLeft, Ellipsis, Eye, PanelRight } from 'lucide-react'
import { Link } from '@/components/admin/link.tsx'
import { Button } from '@/components/ui/button.tsx'
import { Opener } from '@/components/ui/later.tsx'
import { adminPaths } from '@/lib/admin-paths.ts'
import type { PostFacts } from '@/lib/posts/reading/facts.ts'
import type { Snapshot } from './keep/autosave.ts'
import { MainButton } from './main-button.tsx'
import { PostStanding } from './post-standing.tsx'
import { SaveStatus } from './save-status.tsx'
import type { ActOn } from './use-acts.ts'

/** What the bar opens. */
export type Opened = 'publish' | 'ending' | 'settings'

type Props = {
  kind: PostFacts['kind']
  facts: PostFacts | null
  snapshot: Snapshot
  zone: string
  may: { publish: boolean; trash: boolean }
  busy: boolean
  onAct: ActOn
  onOpen: (what: Opened) => void
  onPreview: () => void
}

/** How the post and its text stand, and what can be done with it. */
export function WritingBar({ kind, facts, snapshot, zone, may, busy, onAct, onOpen, onPreview }: Props) {
  const { postId } = snapshot
  const more = (
    <Button look="quiet" size="icon" aria-label="More to do with the post" aria-disabled={busy}>
      <Ellipsis aria-hidden />
    </Button>
  )
  return (
    <div className="flex min-h-14 flex-wrap items-center gap-x-1 gap-y-1 border-b border-rule bg-paper px-3 py-2 md:gap-x-3 md:px-5">
      <Button asChild look="quiet" size="icon">
        <Link
          href={kind === 'PAGE' ? adminPaths.pages() : adminPaths.posts()}
          aria-label={kind === 'PAGE' ? 'Back to the pages' : 'Back to the posts'}
        >
          <ArrowLeft aria-hidden />
        </Link>
      </Button>
      <div className="order-last flex w-full flex-wrap items-center gap-x-3 gap-y-1 md:order-none md:w-auto md:flex-1">
        <PostStanding facts={facts} zone={zone} />
        <span role="status">
          <SaveStatus snapshot={snapshot} />
        </span>
      </div>
      <span className="flex-1 md:hidden" />
      {facts?.stage !== 'trashed' && (
        <Button look="quiet" size="icon" aria-label="Preview" aria-disabled={busy} onClick={onPreview}>
          <Eye aria-hidden />
        </Button>
      )}
      <Button
        look="quiet"
        size="icon"
        className="lg:hidden"
        aria-label="Settings of the post"
        onClick={() => onOpen('settings')}
      >
        <PanelRight aria-hidden />
      </Button>
      {/* Where the focus goes once something is done: to what can be done next. */}
      <div data-acts className="contents">
        {postId !== null && (
          <Opener button={more} opens="menu" load={async () => (await import('./more-menu.tsx')).MoreMenu}>
            {(MoreMenu) => (
              <MoreMenu
                button={more}
                facts={facts}
                postId={postId}
                may={may}
                onAct={onAct}
                onEnding={() => onOpen('ending')}
              />
            )}
          </Opener>
        )}
        <MainButton
          facts={facts}
          mayPublish={may.publish}
          busy={busy}
          onPublish={() => onOpen('publish')}
          onReview={() => void onAct('POST', 'review', 'Those who publish can see that it is ready.')}
          onEndReview={() => void onAct('DELETE', 'review', 'It is a draft again.')}
          onRestore={() => void onAct('DELETE', 'trash', 'It is a draft again.')}
        />
      </div>
    </div>
  )
}
