import { pageNumber } from '../page-number.ts'

type SearchParams = Record<string, string | string[] | undefined>

const LONGEST = 200

/** What a visitor asks for: `?q=mail+server&page=2`. Whatever cannot be understood counts as not said. */
export function questionIn(params: SearchParams): { query: string; page: number } {
  const query = single(params.q).replace(/\s+/g, ' ').trim().slice(0, LONGEST)
  return { query, page: pageNumber(single(params.page)) ?? 1 }
}

const single = (value: string | string[] | undefined) => (Array.isArray(value) ? value[0] : value) ?? ''
