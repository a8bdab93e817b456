import type { Left } from '@/lib/posts/many/publish-many.ts'

export const posts = (count: number) => (count === 1 ? '1 post' : `${count} posts`)

/** More than this nobody reads. */
const MOST_NAMED = 5

/** Which posts were not published, and why. */
export function leftInWords(left: Left[]): string[] {
  const named = left
    .slice(0, MOST_NAMED)
    .map(({ title, reason }) => `“${title || 'Untitled'}” stayed as it was: ${REASONS[reason]}.`)
  const rest = left.length - named.length
  return rest > 0 ? [...named, `So did ${posts(rest)} more.`] : named
}

const REASONS: Record<Left['reason'], string> = {
  untitled: 'it has no title',
  changed: 'somebody was changing it',
  scheduled: 'it is scheduled',
  live: 'it is published already',
  ended: 'it was taken down at its time',
  trashed: 'it lies in the trash',
}
