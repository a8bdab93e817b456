import { statSync } from 'node:fs'

/** The path of an SQLite database's address, `file:…`. */
export const filePathOf = (url: string): string => url.replace(/^file:/, '')

/** Names the file that a path leads to at present, whatever it is called then; undefined while none can be found. */
export function fileIdentity(path: string): string | undefined {
  try {
    const { dev, ino, birthtimeNs } = statSync(path, { bigint: true })
    // A new file may get the number of one that is gone, but not its time of birth.
    return knowsBirths ? `${dev}:${ino}:${birthtimeNs}` : `${dev}:${ino}`
  } catch {
    return undefined
  }
}

/**
 * A system that does not tell times of birth (Linux before 4.11, some containers) has Node give the time of the last
 * change in their place, also of the program that runs, which must have been changed after its birth.
 */
const program = statSync(process.execPath, { bigint: true, throwIfNoEntry: false })
const knowsBirths = program?.birthtimeNs !== program?.ctimeNs
