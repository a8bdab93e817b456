import { slugify } from '../../slug.ts'

/** Whether an address is the one its title gives, which may have been numbered. */
export function followsTitle(slug: string, title: string): boolean {
  const words = slugify(title)
  return slug === words || (slug.startsWith(`${words}-`) && /^\d+$/.test(slug.slice(words.length + 1)))
}
