const LONGEST = 96

/**
 * An address part made from free text: lower case ASCII letters where the script allows, digits and hyphens,
 * at most 96 characters, cut at a word. Letters of other scripts stay. Never empty: `fallback` then.
 */
export function slugify(text: string, fallback = 'untitled'): string {
  const words = text
    .normalize('NFKD')
    // Accents of Latin letters go; in other scripts such signs make another letter, or are vowels.
    .replace(/(\p{sc=Latin})\p{M}+/gu, '$1')
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .replaceAll('æ', 'ae')
    .replaceAll('œ', 'oe')
    .replaceAll('ø', 'o')
    .replaceAll('đ', 'd')
    .replaceAll('ł', 'l')
    .replace(/['’]/g, '')
    .normalize('NFC')
    .split(/[^\p{L}\p{N}\p{M}]+/u)
    .map((word) => word.replace(/^\p{M}+/u, ''))
    .filter(Boolean)
  return fit(words.join('-')) || fallback
}

function fit(slug: string, longest = LONGEST): string {
  if (slug.length <= longest) return slug
  const cut = slug.slice(0, longest + 1).lastIndexOf('-')
  return cut > 0 ? slug.slice(0, cut) : [...slug].slice(0, longest).join('')
}

/** The first of `wanted`, `wanted-2`, `wanted-3`… that `isTaken` does not hold. */
export async function freeSlug(
  wanted: string,
  isTaken: (slug: string) => boolean | Promise<boolean>,
): Promise<string> {
  let slug = wanted
  for (let n = 2; await isTaken(slug); n++) slug = `${fit(wanted, LONGEST - String(n).length - 1)}-${n}`
  return slug
}
