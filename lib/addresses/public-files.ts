import { stat } from 'node:fs/promises'
import { join } from 'node:path'

/** Whether `path`, as a URL has it, is of a file in `public/`, which is served as it is. */
export async function isPublicFile(path: string): Promise<boolean> {
  if (!/\.\w+$/.test(path)) return false
  const found = await stat(join(process.cwd(), 'public', path)).catch(() => null)
  return found?.isFile() ?? false
}
