'use client'

import { Badge } from '@/components/ui/badge.tsx'
import type { PostFacts } from '@/lib/posts/facts.ts'
import { useHydrated } from './use-hydrated.ts'

/** Where the post stands. */
export function StageBadge({ facts, zone }: { facts: PostFacts | null; zone: string }) {
  const hydrated = useHydrated()
  const say = (ms: number | null) => (hydrated ? sayIn(ms, zone) : '')
  switch (facts?.stage) {
    case undefined:
    case 'draft':
      return <Badge>Draft</Badge>
    case 'inReview':
      return <Badge tone="accent">In review</Badge>
    case 'scheduled':
      return <Badge tone="accent">Appears {say(facts.publishAt)}</Badge>
    case 'live':
      if (facts.copy?.publishAt)
        return <Badge tone="accent">Changes appear {say(facts.copy.publishAt)}</Badge>
      return facts.copy ? (
        <Badge tone="warn">Live, with unpublished changes</Badge>
      ) : (
        <Badge tone="good">Live</Badge>
      )
    case 'ended':
      return <Badge>Taken down {say(facts.unpublishAt)}</Badge>
    case 'trashed':
      return <Badge tone="danger">In the trash</Badge>
  }
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
