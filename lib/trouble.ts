// server.ts and Next's bundle are two module graphs in one process; both have to know.
const shared = globalThis as typeof globalThis & { gazetteTroubles?: Map<string, string> }

/** Notes what is the matter with this process, in words for those who run it; undefined: it is over. */
export function noteTrouble(what: string, words: string | undefined): void {
  const troubles = (shared.gazetteTroubles ??= new Map<string, string>())
  if (words === undefined) troubles.delete(what)
  else troubles.set(what, words)
}

/** Everything that is the matter with this process at present. */
export function troubles(): string[] {
  return Array.from(shared.gazetteTroubles?.values() ?? [])
}
