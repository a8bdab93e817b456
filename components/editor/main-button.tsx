'use client'

import { Button } from '@/components/ui/button.tsx'
import type { PostFacts } from '@/lib/posts/reading/facts.ts'

type Props = {
  facts: PostFacts | null
  mayPublish: boolean
  busy: boolean
  onPublish: () => void
  onReview: () => void
  onEndReview: () => void
  onRestore: () => void
}

/** What is done next with the post, as it stands. */
export function MainButton({ facts, mayPublish, busy, onPublish, onReview, onEndReview, onRestore }: Props) {
  const stage = facts?.stage ?? 'draft'
  if (stage === 'trashed') return <Act busy={busy} onPress={onRestore} label="Restore" />
  if (!mayPublish) {
    return stage === 'inReview' ? (
      <Act busy={busy} onPress={onEndReview} label="Take back from review" />
    ) : (
      <Act busy={busy} onPress={onReview} label="Ask for review" />
    )
  }
  if (stage === 'live') {
    if (!facts?.copy) return null
    return (
      <Act
        busy={busy}
        onPress={onPublish}
        label={facts.copy.publishAt ? 'Change the time…' : 'Publish changes…'}
      />
    )
  }
  return (
    <Act busy={busy} onPress={onPublish} label={stage === 'scheduled' ? 'Change the time…' : 'Publish…'} />
  )
}

function Act({ label, busy, onPress }: { label: string; busy: boolean; onPress: () => void }) {
  return (
    <Button look="primary" aria-disabled={busy} onClick={onPress}>
      {label}
    </Button>
  )
}
