/** What people type for an address, made whole: `northbeam.example`, `support@northbeam.example`. Empty for other words. */
export function asAddress(text: string): string {
  const bare = text.trim()
  if (/^[^\s@/]+@[^\s@/]+\.[a-z]{2,}$/i.test(bare)) return `mailto:${bare}`
  if (/^[\w-]+(\.[\w-]+)*\.[a-z]{2,}([/?#].*)?$/i.test(bare)) return `https://${bare}`
  return /^([a-z][a-z0-9+.-]*:|\/|#)/i.test(bare) ? bare : ''
}

// The sign at the end of a sentence is no part of the address in it.
const ADDRESS =
  /(?<![\w/.+@-])(?:(?:https?:\/\/|www\.)[^\s<>"]*[^\s<>".,;:!?'’)\]]|[\w.+-]+@[\w-]+(?:\.[\w-]+)*\.[a-z]{2,})/gi

export type Address = { index: number; text: string; href: string }

/** What in a text is an address and no word: what begins with http or www, and addresses of mail. */
export function addressesIn(text: string): Address[] {
  return [...text.matchAll(ADDRESS)].map((match) => ({
    index: match.index,
    text: match[0],
    href: asAddress(match[0]),
  }))
}
