import type { PostFacts } from '@/lib/posts/reading/facts.ts'
import type { Draft } from './copies.ts'

/** Whether the server's text says what was written here. Its address counts for nothing: the server makes it. */
export async function sameText(post: PostFacts, draft: Draft): Promise<boolean> {
  const { compare } = await import('@/lib/posts/history/compare.ts')
  const same = (['coverId', 'authorId', 'continuesId'] as const).every((name) => post[name] === draft[name])
  return same && compare(post, draft).same
}
