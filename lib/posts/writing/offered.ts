import { z } from 'zod'

const id = z.int().min(1)

/** What the writing screen sends of a post. The body is checked as a document when it is saved. */
export const OfferedInput = z.object({
  title: z.string().max(300, 'The title has more than 300 characters.'),
  slug: z.string().max(2_000, 'The address is too long.').nullable(),
  body: z.unknown(),
  excerpt: z.string().max(2_000, 'The excerpt has more than 2000 characters.').nullable(),
  tags: z
    .array(z.string().trim().min(1).max(80, 'A tag has at most 80 characters.'))
    .max(50, 'A post has at most 50 tags.'),
  coverId: id.nullable(),
  authorId: id,
  continuesId: id.nullable(),
})

/** How large a text may be as it is sent: far above what the limits of lib/content let through as a document. */
export const MOST_BYTES = 32 * 1024 ** 2
