import { countOf, firstFew } from '@/lib/count.ts'
import type { Left } from '@/lib/posts/many/publish-many.ts'

/** Which posts were not published, and why. */
export function leftInWords(left: Left[], noun: string): string[] {
  const { first, more } = firstFew(left)
  const named = first.map(
    ({ title, reason }) => `“${title || 'Untitled'}” stayed as it was: ${REASONS[reason]}.`,
  )
  return more > 0 ? [...named, `So did ${countOf(more, noun)} more.`] : named
}

const REASONS: Record<Left['reason'], string> = {
  untitled: 'it has no title',
  changed: 'somebody was changing it',
  scheduled: 'it is scheduled',
  live: 'it is published already',
  ended: 'it was taken down at its time',
  trashed: 'it lies in the trash',
}

/** How many of the chosen posts stayed because this is not for this person to do; nothing when there are none. */
export function leftOutInWords(count: number, noun: string): string {
  return count > 0
    ? `${countOf(count, noun)} stayed, as you may not do this with ${count === 1 ? 'it' : 'them'}.`
    : ''
}
