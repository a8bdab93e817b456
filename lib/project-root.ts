import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** The folder of package.json: found upwards, because the bundles in dist/ lie elsewhere than their sources. */
export function projectRoot(): string {
  let folder = import.meta.dirname
  while (!existsSync(join(folder, 'package.json'))) folder = dirname(folder)
  return folder
}
