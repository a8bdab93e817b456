import type { FeedFormat } from './feed.ts'
import { feedFormats } from './formats.ts'

/** Which document of a feed a file is: its format, and which part of the archive, counted from the oldest. */
export type FeedFile = { format: FeedFormat; part?: number }

/** Reads `atom.xml` and `atom-3.xml`; null when no feed has such a file. */
export function readFeedFile(file: string): FeedFile | null {
  const [, name = '', part, ending = ''] = /^([a-z]+)(?:-([1-9]\d{0,5}))?(\.[a-z]+)$/.exec(file) ?? []
  const format = feedFormats.find((known) => known.file === name + ending)
  return format ? { format, ...(part && { part: Number(part) }) } : null
}

/** The name of the file that `readFeedFile` reads. */
export function feedFile({ format, part }: FeedFile): string {
  return part === undefined ? format.file : format.file.replace('.', `-${part}.`)
}
