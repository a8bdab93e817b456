import { Archive, CalendarClock, CircleCheck, Eye, PencilLine, Trash2, type LucideIcon } from 'lucide-react'
import { Badge } from '@/components/ui/badge.tsx'
import type { Stage } from '@/lib/posts/stage.ts'

type Tone = 'plain' | 'accent' | 'good' | 'warn' | 'danger'

const looks: Record<Stage, { name: string; tone: Tone; Sign: LucideIcon }> = {
  draft: { name: 'Draft', tone: 'plain', Sign: PencilLine },
  inReview: { name: 'In review', tone: 'warn', Sign: Eye },
  scheduled: { name: 'Scheduled', tone: 'accent', Sign: CalendarClock },
  live: { name: 'Live', tone: 'good', Sign: CircleCheck },
  ended: { name: 'Taken down', tone: 'plain', Sign: Archive },
  trashed: { name: 'In the trash', tone: 'danger', Sign: Trash2 },
}

/** Where a post stands. `when`: the time that belongs to it, in words. */
export function StageBadge({ stage, when }: { stage: Stage; when?: string }) {
  const { name, tone, Sign } = looks[stage]
  return (
    <Badge tone={tone}>
      <Sign aria-hidden="true" />
      {when ? `${name} ${when}` : name}
    </Badge>
  )
}
