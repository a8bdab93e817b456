import { Badge } from '@/components/ui/badge.tsx'
import type { PostFacts } from '@/lib/posts/facts.ts'

/** Where the post stands. */
export function StageBadge({ facts, zone }: { facts: PostFacts | null; zone: string }) {
  switch (facts?.stage) {
    case undefined:
    case 'draft':
      return <Badge>Draft</Badge>
    case 'inReview':
      return <Badge tone="accent">In review</Badge>
    case 'scheduled':
      return <Badge tone="accent">Appears {say(facts.publishAt, zone)}</Badge>
    case 'live':
      if (facts.copy?.publishAt)
        return <Badge tone="accent">Changes appear {say(facts.copy.publishAt, zone)}</Badge>
      return facts.copy ? (
        <Badge tone="warn">Live, with unpublished changes</Badge>
      ) : (
        <Badge tone="good">Live</Badge>
      )
    case 'ended':
      return <Badge>Taken down {say(facts.unpublishAt, zone)}</Badge>
    case 'trashed':
      return <Badge tone="danger">In the trash</Badge>
  }
}

function say(ms: number | null, zone: string): string {
  const style = {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    hour: '2-digit',
    minute: '2-digit',
  } as const
  return new Intl.DateTimeFormat('en-GB', { ...style, timeZone: zone, timeZoneName: 'short' }).format(ms ?? 0)
}
