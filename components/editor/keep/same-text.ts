import type { PostFacts } from '@/lib/posts/reading/facts.ts'
import { followsTitle } from '@/lib/posts/writing/follows-title.ts'
import type { Draft } from './copies.ts'

/** Whether the server's text says what was written here. Of an address only the words count: the server makes it. */
export async function sameText(post: PostFacts, draft: Draft, slug: string): Promise<boolean> {
  const { compare } = await import('@/lib/posts/history/compare.ts')
  const same = (['coverId', 'authorId', 'continuesId'] as const).every((name) => post[name] === draft[name])
  return same && (post.slug === slug || hasAddressOf(draft, post)) && compare(post, draft).same
}

/** Whether the address of the post is what the draft asks for, which without words of its own is its title's. */
export function hasAddressOf(draft: Draft, { slug }: PostFacts): boolean {
  return followsTitle(slug, draft.slug ?? draft.title)
}
