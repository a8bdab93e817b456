import type { CoverFacts } from '@/lib/posts/reading/facts.ts'

/** What a post has beside its title and its text. `slug` null: made from the title. */
export type Fields = {
  title: string
  slug: string | null
  excerpt: string | null
  tags: string[]
  cover: CoverFacts | null
  authorId: number
  continues: { id: number; title: string } | null
}
