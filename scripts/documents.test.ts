import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { expect, test } from 'vitest'

const root = join(import.meta.dirname, '..')

const decisions = readdirSync(join(root, 'docs'), { recursive: true, encoding: 'utf8' })
const documents = [
  'README.md',
  'ARCHITECTURE.md',
  'CONTRIBUTING.md',
  ...decisions.map((name) => `docs/${name}`),
].filter((name) => name.endsWith('.md') && existsSync(join(root, name)))

const FOLDERS = ['app', 'cli', 'components', 'docs', 'e2e', 'lib', 'prisma', 'public', 'scripts']
const files = FOLDERS.flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }),
)
const names = new Set([...readdirSync(root), ...files.map((file) => basename(file))])

/** A path from the root must be there; a bare name stands in a text that names the folder, so it may be anywhere. */
const exists = (path: string) => existsSync(join(root, path)) || (!path.includes('/') && names.has(path))

const TOP = /^(?:app|cli|components|docs|e2e|lib|prisma|public|scripts|\.ci)\//
const BARE = /^[\w.-]+\.(?:ts|js|cjs|mjs|json|jsonc|md|prisma)$/

/**
 * The paths that a document names: in backticks from the root of the project, in links from the folder of the
 * document. `<name>` and `*` stand for anything, so nothing is looked for.
 */
function pathsIn(text: string, folder = ''): string[] {
  const named = [...text.matchAll(/`([^`\s]+)`/g)].flatMap(([, path = '']) => spread(path))
  const linked = [...text.matchAll(/\]\(([^)\s#]+)/g)].map(([, path = '']) => path)
  return [
    ...named.filter((path) => (TOP.test(path) || BARE.test(path)) && !/[<>*…]/.test(path)),
    ...linked.filter((path) => !/^\w+:/.test(path)).map((path) => join(folder, path)),
  ]
}

/** `lib/{feeds,search}` names two paths. */
function spread(path: string): string[] {
  const braces = /\{([^}]+)\}/.exec(path)
  return braces
    ? (braces[1] ?? '').split(',').flatMap((part) => spread(path.replace(braces[0], part)))
    : [path]
}

test.each(documents)('every path that %s names exists', (name) => {
  const gone = pathsIn(readFileSync(join(root, name), 'utf8'), dirname(name)).filter((path) => !exists(path))
  expect(gone).toEqual([])
})

test('paths are found in documents', () => {
  const text =
    '`lib/{feeds,search}/`, `lib/<room>/` and [this](0001-x.md), but not `npm start`, `/admin` or [that](https://nodejs.org/)'
  expect(pathsIn(text, 'docs/decisions')).toEqual(['lib/feeds/', 'lib/search/', 'docs/decisions/0001-x.md'])
})
