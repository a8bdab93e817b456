import { z } from 'zod'
import { handler } from '@/lib/actions/handler.ts'
import { mediaFacts } from '@/lib/media/facts.ts'
import { libraryShelves, listMedia } from '@/lib/media/library.ts'

const Parameters = z.object({
  q: z.string().max(200).catch(''),
  show: z.enum(libraryShelves).catch('all'),
  page: z.coerce.number().int().min(1).max(100_000).catch(1),
})

/** A page of the library, for choosing from it. */
export const GET = handler({
  permission: 'media.view',
  async run({ request, database }) {
    const { q, show, page } = Parameters.parse(Object.fromEntries(new URL(request.url).searchParams))
    const list = await listMedia(database, { words: q, shelf: show, page })
    return { items: list?.items.map(mediaFacts) ?? [], pages: list?.pages ?? 0 }
  },
})
