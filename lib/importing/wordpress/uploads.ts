import { realpath, stat } from 'node:fs/promises'
import { join, sep } from 'node:path'
import { ImportError } from '../import-error.ts'

export type Found = { path: string } | { missing: string }

/** The folder with the files of the old site: `wp-content/uploads` itself, or a folder that holds it. */
export type Uploads = { find: (names: string[]) => Promise<Found> }

const ROOTS = ['', 'uploads', join('wp-content', 'uploads')]

/** Throws ImportError when `folder` is not one. */
export async function openUploads(folder: string | null): Promise<Uploads> {
  if (folder === null) return { find: async () => ({ missing: 'no folder of files was given (--media)' }) }
  const root = await realpath(folder).catch(() => null)
  if (root === null || !(await stat(root)).isDirectory())
    throw new ImportError(`${folder} is not a folder; name the one that holds the uploads of the old site`)
  return { find: (names) => findFile(root, names) }
}

/** The first of `names`, paths below the uploads, that is there. What they say is only ever looked for inside of `root`. */
async function findFile(root: string, names: string[]): Promise<Found> {
  let missing = 'is not in the folder of files'
  for (const name of names.flatMap(spellings)) {
    if (!isInside(name)) {
      missing = 'has a path that leads outside of the folder of files'
      continue
    }
    for (const base of ROOTS) {
      const path = await realpath(join(root, base, name)).catch(() => null)
      if (path === null) continue
      if (!path.startsWith(root + sep)) missing = 'is a link that leads outside of the folder of files'
      else if ((await stat(path)).isFile()) return { path }
    }
  }
  return { missing }
}

function isInside(name: string): boolean {
  return !/[\0\\]/.test(name) && !name.startsWith('/') && !name.split('/').includes('..')
}

/** Names are found encoded or not, and with accents as one sign (Linux) or two (macOS). */
function spellings(name: string): string[] {
  return [
    ...new Set([name, decode(name)].flatMap((each) => [each, each.normalize('NFC'), each.normalize('NFD')])),
  ]
}

function decode(name: string): string {
  try {
    return decodeURIComponent(name)
  } catch {
    return name
  }
}

/** The path below the uploads that a web address of a file names; null when it names none. */
export function uploadPath(address: string): string | null {
  const path = /\/(?:wp-content\/)?(?:uploads|files)\/(?:sites\/\d+\/)?([^?#]+)/.exec(address)?.[1]
  return path ?? /^https?:\/\/[^/]+\.files\.wordpress\.com\/([^?#]+)/.exec(address)?.[1] ?? null
}

/** The file that a smaller copy was made from: `x-300x200.png` and `x-scaled.jpg` are of `x`. */
export function originalOf(path: string): string {
  return path.replace(/(-\d{1,5}x\d{1,5}|-scaled|-rotated)(?=\.\w{1,5}$)/, '')
}
