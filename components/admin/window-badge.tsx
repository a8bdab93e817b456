import { Badge } from '@/components/ui/badge.tsx'
import type { State } from '@/lib/maintenance/window.ts'
import { windowStates } from '@/lib/maintenance/wording.ts'

const tones = {
  planned: 'accent',
  'in-progress': 'warn',
  extended: 'danger',
  done: 'good',
  cancelled: 'plain',
} as const satisfies Record<State, string>

/** How a maintenance window stands. */
export function WindowBadge({ state }: { state: State }) {
  return <Badge tone={tones[state]}>{windowStates[state]}</Badge>
}
