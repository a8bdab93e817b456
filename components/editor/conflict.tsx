'use client'

import { Button } from '@/components/ui/button.tsx'
import { later } from '@/components/ui/later.tsx'
import { Notice } from '@/components/ui/notice.tsx'
import type { PostFacts } from '@/lib/posts/reading/facts.ts'
import type { Draft } from './keep/copies.ts'
import { hasAddressOf } from './keep/same-text.ts'
import { ownTime } from './own-time.ts'

const ComparedDrafts = later(
  async () => (await import('./compared-drafts.tsx')).ComparedDrafts,
  <p className="text-sm text-soft">Comparing…</p>,
)

type Props = {
  mine: Draft
  theirs: PostFacts
  /** Mine was found in this browser, not written just now. */
  recovered: boolean
  onMine: () => void
  onTheirs: () => void
}

/** Two texts of one post, of which the writer chooses one. Both stay among the revisions. */
export function Conflict({ mine, theirs, recovered, onMine, onTheirs }: Props) {
  const who = theirs.savedBy ?? 'Somebody'
  return (
    <section aria-labelledby="conflict" className="mx-auto max-w-3xl px-4 py-6">
      <Notice tone="warn" urgent>
        <h2 id="conflict" className="font-semibold">
          {recovered ? 'The post has been changed since your text was kept' : `${who} has changed this post`}
        </h2>
        <p className="mt-1">
          {who} saved it ({ownTime(theirs.savedAt)}). Nothing has been overwritten: both texts are kept, and
          you choose which one counts. The other stays among the revisions.
        </p>
        {!hasAddressOf(mine, theirs) && (
          <p className="mt-1">
            The address ends in “{theirs.slug}” in theirs,{' '}
            {mine.slug === null ? 'and is made from the title' : `in “${mine.slug}”`} in yours.
          </p>
        )}
        <div className="mt-3 flex flex-wrap gap-2">
          <Button look="primary" onClick={onMine}>
            Go on with my text
          </Button>
          <Button onClick={onTheirs}>Take the newer text</Button>
        </div>
      </Notice>
      <h3 className="mt-6 mb-2 text-sm font-semibold">
        What yours changes in theirs: <ins className="text-good">only in yours</ins>,{' '}
        <del className="text-danger">only in theirs</del>
      </h3>
      <div className="rounded-lg border border-rule p-4">
        <ComparedDrafts before={theirs} after={mine} />
      </div>
    </section>
  )
}
