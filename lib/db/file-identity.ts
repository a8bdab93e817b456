import { statSync } from 'node:fs'

/** The path of an SQLite database's address, `file:…`. */
export const filePathOf = (url: string): string => url.replace(/^file:/, '')

/** Names the file that a path leads to at present, whatever it is called then; undefined while none can be found. */
export function fileIdentity(path: string): string | undefined {
  try {
    const { dev, ino } = statSync(path)
    return `${dev}:${ino}`
  } catch {
    return undefined
  }
}
