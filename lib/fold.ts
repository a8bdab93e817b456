/**
 * Text without case and accents, for comparing: `Größe`, `GRÖSSE` and `grosse` fold to the same.
 * Search columns and queries, and the keys of tag names, go through here, so both databases compare alike.
 */
export function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .replaceAll('ς', 'σ')
    .normalize('NFC')
    .replace(/\s+/g, ' ')
    .trim()
}
