/** The page number in an address: `2`, `17`. Null for page 1, which has an address without number, and for anything else. */
export function pageNumber(segment: string): number | null {
  return /^([2-9]|[1-9]\d{1,5})$/.test(segment) ? Number(segment) : null
}
