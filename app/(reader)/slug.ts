/** The slug in a part of an address: Next gives pages (though not route handlers) what was sent, still encoded. */
export function decodedSlug(segment: string): string {
  return decodeURIComponent(segment)
}
