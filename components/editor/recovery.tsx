'use client'

import { useState } from 'react'
import { Button } from '@/components/ui/button.tsx'
import { later } from '@/components/ui/later.tsx'
import { Notice } from '@/components/ui/notice.tsx'
import type { Compared } from '@/lib/posts/history/compare.ts'
import type { Copy } from './keep/copies.ts'
import { ownTime } from './own-time.ts'

const ComparedDrafts = later(
  async () => (await import('./compared-drafts.tsx')).ComparedDrafts,
  <p>Comparing…</p>,
)

type Props = { copy: Copy; current: Compared; onUse: () => void; onDrop: () => void }

/** Offers a text back that this browser kept because the server never got it. */
export function Recovery({ copy, current, onUse, onDrop }: Props) {
  const [shown, setShown] = useState(false)
  return (
    <Notice tone="warn" urgent className="mx-auto mt-4 max-w-3xl">
      <p>
        This browser kept a text of {copy.postId === null ? 'a new post' : 'this post'} from{' '}
        {ownTime(copy.writtenAt)} that may not have been saved
        {copy.draft.title ? `: “${copy.draft.title}”` : ''}.
      </p>
      <div className="mt-2 flex flex-wrap gap-2">
        <Button size="small" look="primary" onClick={onUse}>
          Use it
        </Button>
        <Button size="small" aria-expanded={shown} onClick={() => setShown(!shown)}>
          {shown ? 'Hide what differs' : 'Show what differs'}
        </Button>
        <Button size="small" look="quiet" onClick={onDrop}>
          Throw it away
        </Button>
      </div>
      {shown && (
        <div className="mt-3 rounded-md bg-paper p-3">
          <ComparedDrafts before={current} after={copy.draft} />
        </div>
      )}
    </Notice>
  )
}
