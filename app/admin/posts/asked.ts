import { z } from 'zod'
import { orders, shelves, type ListQuery } from '@/lib/posts/reading/listing.ts'

/** What the address of the list asks for. What makes no sense is as if it were not there. */
export type Asked = Omit<ListQuery, 'kind' | 'zone'>

const id = z.coerce
  .number()
  .int()
  .min(1)
  .max(2 ** 31 - 1)
  .optional()
  .catch(undefined)

const Parameters = z.object({
  show: z.enum(shelves).catch('all'),
  q: z.string().trim().max(200).catch(''),
  author: id,
  tag: id,
  month: z
    .string()
    .regex(/^[12]\d{3}-(0[1-9]|1[0-2])$/)
    .transform((text) => ({ year: Number(text.slice(0, 4)), month: Number(text.slice(5)) }))
    .optional()
    .catch(undefined),
  sort: z.enum(orders).catch('newest'),
  page: z.coerce.number().int().min(1).max(1_000_000).catch(1),
})

export function readAsked(parameters: Record<string, string | string[] | undefined>): Asked {
  const { show, q, author, tag, month, sort, page } = Parameters.parse(parameters)
  return { shelf: show, words: q, authorId: author, tagId: tag, month, order: sort, page }
}

/** The address of a list that asks for `asked`, with some of it changed; everything at its default is left out. */
export function addressOf(base: string, asked: Asked, changes: Partial<Asked> = {}): string {
  const { shelf, words, authorId, tagId, month, order, page } = { ...asked, page: 1, ...changes }
  const parameters = new URLSearchParams()
  if (shelf !== 'all') parameters.set('show', shelf)
  if (words) parameters.set('q', words)
  if (authorId !== undefined) parameters.set('author', String(authorId))
  if (tagId !== undefined) parameters.set('tag', String(tagId))
  if (month) parameters.set('month', monthValue(month))
  if (order !== 'newest') parameters.set('sort', order)
  if (page > 1) parameters.set('page', String(page))
  return parameters.size > 0 ? `${base}?${parameters}` : base
}

/** `2026-07` */
export function monthValue({ year, month }: { year: number; month: number }): string {
  return `${year}-${String(month).padStart(2, '0')}`
}
