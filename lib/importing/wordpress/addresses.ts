import type { WxrItem, WxrTerm } from './records.ts'

/** The folder that the addresses of a site begin with, without a slash at its end. */
export function baseOf(siteUrl: string): string {
  return siteUrl.replace(/[/?#]+$/, '')
}

/** Where a post or page was, the present address first, and where else it led to it. */
export function addressesOf(item: WxrItem, base: string): string[] {
  const number = `${base}/?p=${item.id}`
  if (item.status === 'trash') return [number]
  const addresses = [item.link, ...formerAddresses(item), ...datedAddress(item, base), number]
  return [...new Set(addresses.filter((address) => /^(https?:)?\//.test(address)))]
}

/** WordPress remembers the slugs that a post had before. */
function formerAddresses(item: WxrItem): string[] {
  if (!/\/[^/?#]+\/?$/.test(item.link)) return []
  return (item.meta.get('_wp_old_slug') ?? []).map((slug) => item.link.replace(/[^/?#]+(?=\/?$)/, () => slug))
}

function datedAddress(item: WxrItem, base: string): string[] {
  const [year, month, day] = item.date.slice(0, 10).split('-')
  const isDated = item.type === 'post' && Number(year) > 1900 && item.slug !== ''
  return isDated ? [`${base}/${year}/${month}/${day}/${item.slug}`] : []
}

/** The pages on which a tag's or a category's posts were listed; below those of its parents, too. */
export function termAddresses(term: WxrTerm, parents: string[], base: string): string[] {
  if (term.taxonomy !== 'category') return [`${base}/tag/${term.slug}`]
  const number = term.id ? [`${base}/?cat=${term.id}`] : []
  const nested = parents.length > 0 ? [`${base}/category/${[...parents, term.slug].join('/')}`] : []
  return [`${base}/category/${term.slug}`, ...nested, ...number]
}
