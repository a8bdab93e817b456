'use client'

import { StageBadge } from '@/components/admin/stage-badge.tsx'
import { Badge } from '@/components/ui/badge.tsx'
import type { PostFacts } from '@/lib/posts/reading/facts.ts'
import { useHydrated } from './use-hydrated.ts'

/** Where the post and its unpublished changes stand, and until when. */
export function PostStanding({ facts, zone }: { facts: PostFacts | null; zone: string }) {
  const hydrated = useHydrated()
  const say = (ms: number | null) => (hydrated ? sayIn(ms, zone) : '')
  if (facts === null) return <StageBadge stage="draft" />
  const { stage, unpublishAt } = facts
  const ends = unpublishAt !== null && (stage === 'live' || stage === 'scheduled')
  return (
    <>
      <Standing facts={facts} say={say} />
      {ends && <Badge>Until {say(unpublishAt)}</Badge>}
    </>
  )
}

function Standing({ facts, say }: { facts: PostFacts; say: (ms: number | null) => string }) {
  const { stage, copy, publishAt, unpublishAt } = facts
  if (stage === 'scheduled') return <Badge tone="accent">Appears {say(publishAt)}</Badge>
  if (stage === 'live' && copy?.publishAt)
    return <Badge tone="accent">Changes appear {say(copy.publishAt)}</Badge>
  if (stage === 'live' && copy) return <Badge tone="warn">Live, with unpublished changes</Badge>
  return <StageBadge stage={stage} when={stage === 'ended' ? say(unpublishAt) : ''} />
}

function sayIn(ms: number | null, zone: string): string {
  const style = {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    hour: '2-digit',
    minute: '2-digit',
  } as const
  return new Intl.DateTimeFormat('en-GB', { ...style, timeZone: zone, timeZoneName: 'short' }).format(ms ?? 0)
}
