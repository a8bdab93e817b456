// Builds what `npm start` serves: database clients, pages, and the bundles of the server and the command line.
import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { brotliCompress } from 'node:zlib'
import { bin, command, root, step } from './step.mjs'

const stamp = join(root, 'dist', 'built-from')

const BUNDLE =
  '--bundle --splitting --platform=node --format=esm --target=node20 --packages=external --sourcemap ' +
  '--outdir=dist --entry-names=[name] --chunk-names=parts/[name]-[hash] --out-extension:.js=.mjs --log-level=warning'

/** Builds unless the last build was made from the same sources. */
export async function ensureBuilt() {
  const [wanted, present] = await Promise.all([fingerprint(), readFile(stamp, 'utf8').catch(() => '')])
  if (wanted === present && existsSync(join(root, '.next', 'BUILD_ID'))) return
  await build()
}

/** Builds in any case. */
export async function build() {
  await rm(join(root, 'dist'), { recursive: true, force: true })
  const env = { NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' }
  const from = await fingerprint()
  await step('Generating the database clients', [process.execPath, 'scripts/db-generate.mjs'])
  await step('Building the pages', [bin('next'), 'build'], { env, explain })
  await compressScripts(join(root, '.next', 'static'))
  const entries = ['server.ts', 'cli/gazette.ts'].filter((entry) => existsSync(join(root, entry)))
  await step('Building the server', [bin('esbuild'), ...entries, ...BUNDLE.split(' ')])
  await writeFile(stamp, from)
}

/**
 * Puts a compressed copy beside every script and style sheet, which the server sends (lib/page-cache/build-files.ts).
 * @param {string} folder
 */
async function compressScripts(folder) {
  const names = (await readdir(folder, { recursive: true })).filter((name) => /\.(js|css)$/.test(name))
  const compress = promisify(brotliCompress)
  await Promise.all(
    names
      .map((name) => join(folder, name))
      .map(async (file) => writeFile(`${file}.br`, await compress(await readFile(file)))),
  )
}

/** @param {string} output */
function explain(output) {
  return /ENOSPC/.test(output) ? 'The disk is full: free about a gigabyte and start again.' : undefined
}

// Files in public/ are served as they are, but finished copies of them are kept for as long as the build stays the same.
const FOLDERS = ['app', 'components', 'lib', 'cli', 'public']
const NOT_BUILT = /\.test\.tsx?$|^lib\/(?:testing|db\/generated)\/|\/testdata\//

/** A hash over everything that a build is made from, and the Node that makes it. */
async function fingerprint() {
  const hash = createHash('sha256').update(process.versions.node)
  for (const file of await sources()) hash.update(`\0${file}\0`).update(await readFile(join(root, file)))
  return hash.digest('hex')
}

async function sources() {
  const listed = await Promise.all(
    FOLDERS.map(async (folder) => {
      const entries = await readdir(join(root, folder), { recursive: true, withFileTypes: true }).catch(
        () => [],
      )
      return entries
        .filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1))
    }),
  )
  const atTop = (await readdir(root)).filter(
    (name) => /\.(ts|js|mjs|json)$/.test(name) && name !== 'next-env.d.ts',
  )
  return [
    'prisma/schema.prisma',
    'scripts/build.mjs',
    'scripts/without-markdown.mjs',
    ...atTop,
    ...listed.flat(),
  ]
    .filter((file) => !NOT_BUILT.test(file))
    .toSorted()
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await command(build)
