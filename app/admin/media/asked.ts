import { z } from 'zod'
import { libraryShelves, type LibraryQuery } from '@/lib/media/library.ts'

const Parameters = z.object({
  show: z.enum(libraryShelves).catch('all'),
  q: z.string().trim().max(200).catch(''),
  page: z.coerce.number().int().min(1).max(100_000).catch(1),
})

/** What the address of the library asks for. What makes no sense is as if it were not there. */
export function readAsked(parameters: Record<string, string | string[] | undefined>): LibraryQuery {
  const { show, q, page } = Parameters.parse(parameters)
  return { shelf: show, words: q, page }
}

/** The address of the first page of what is asked for. */
export function addressOf(base: string, { shelf, words }: Pick<LibraryQuery, 'shelf' | 'words'>): string {
  const parameters = new URLSearchParams()
  if (shelf !== 'all') parameters.set('show', shelf)
  if (words) parameters.set('q', words)
  return parameters.size > 0 ? `${base}?${parameters}` : base
}
