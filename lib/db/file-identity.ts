import { statSync } from 'node:fs'

/** The path of an SQLite database's address, `file:…`. */
export const filePathOf = (url: string): string => url.replace(/^file:/, '')

/** Names the file that a path leads to at present, whatever it is called then; undefined while none can be found. */
export function fileIdentity(path: string): string | undefined {
  try {
    // A new file may get the number of one that is gone, but not its time of birth.
    const { dev, ino, birthtimeNs } = statSync(path, { bigint: true })
    return `${dev}:${ino}:${birthtimeNs}`
  } catch {
    return undefined
  }
}
