/** `1 post`, `12 posts`, `1,204 posts` */
export function countOf(count: number, noun: string): string {
  return `${count.toLocaleString('en')} ${noun}${count === 1 ? '' : 's'}`
}

/** The first five, as nobody reads more, and how many others there are. */
export function firstFew<T>(all: readonly T[]): { first: T[]; more: number } {
  const first = all.slice(0, 5)
  return { first, more: all.length - first.length }
}
