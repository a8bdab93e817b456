import type { Database } from '@/lib/db/db.ts'
import { readFacts, type PostFacts } from '@/lib/posts/reading/facts.ts'

/** What an act says of itself, and the post as it is now. */
export type Told = { result: { kind: string }; post: PostFacts | null }

/** The answer to an act on a post: its result by name, and what the post is after it. */
export async function told(
  database: Database,
  now: Date,
  postId: number,
  result: { kind: string },
): Promise<Told> {
  // A conflict names the newer text by itself; the post beside it is that text.
  const { kind, ...rest } = result
  const small = Object.fromEntries(Object.entries(rest).filter(([name]) => name !== 'current'))
  return { result: { kind, ...small }, post: await readFacts(database, now, postId) }
}
