// Which part may import which. Imports go downwards only: app → components → lib, and inside lib from the rooms
// that do things with posts, through the rooms of posts themselves, to the kernel.

// Without this parser dependency-cruiser reads no TypeScript at all, finds nothing wrong, and says so: requiring it
// here makes that a failure. And it is told of JSX, which dependency-cruiser forgets to do.
const swc = require('@swc/core')
const { parseFileSync } = swc
swc.parseFileSync = (file, options) => parseFileSync(file, { ...options, tsx: file.endsWith('x') })

/** What any part may import. The edition is kept in the database. */
const kernel = ['lib/(?!edition\\.ts$)[^/]+\\.ts$']
const database = ['lib/db/', 'lib/edition\\.ts$']
/** Says what is live: every query goes by it. */
const live = ['lib/posts/(live|post|stage)\\.ts$']
const rooms = [
  'addresses',
  'boundaries',
  'comments',
  'content',
  'maintenance',
  'media',
  'people',
  'posts',
  'search',
  'site',
  'tags',
]
const blog = [...kernel, ...database, ...rooms.map((room) => `lib/${room}/`)]

/** What each part may import besides itself. */
const mayImport = {
  app: ['components/', 'lib/'],
  cli: ['lib/'],

  'components/admin': ['components/ui/', 'lib/(?!db/|edition\\.ts$)'],
  'components/editor': ['components/(ui|admin)/', 'lib/(?!db/|edition\\.ts$)'],
  'components/reader': ['components/ui/', 'lib/(?!db/|edition\\.ts$)'],
  'components/ui': [],

  'lib/actions': [...kernel, ...database, 'lib/(auth|staff)/'],
  'lib/auth': [...kernel, ...database, 'lib/staff/', 'lib/process/data-dir\\.ts$'],
  'lib/dashboard': [
    ...kernel,
    ...database,
    ...live,
    'lib/staff/',
    'lib/samples/remove-samples\\.ts$',
    'lib/schedule/overdue\\.ts$',
  ],
  'lib/staff': [...kernel, ...database, 'lib/people/'],

  'lib/process': [
    ...kernel,
    ...database,
    'lib/content/html/element\\.ts$',
    'lib/posts/note-all-windows\\.ts$',
    'lib/samples/add-samples\\.ts$',
  ],
  'lib/page-cache': [...blog, 'lib/process/(failure-page|target)\\.ts$'],
  'lib/preview': [...blog, 'lib/staff/token\\.ts$'],
  'lib/discovery': [...blog, 'lib/feeds/links\\.ts$'],
  'lib/importing': [...blog, 'lib/samples/remove-samples\\.ts$'],
  'lib/feeds': blog,
  'lib/samples': blog,
  'lib/schedule': blog,

  'lib/boundaries': [...kernel, ...database, 'lib/maintenance/boundaries\\.ts$'],
  'lib/maintenance': [...kernel, ...database, 'lib/(addresses|content|posts|site)/'],
  // The services that a text names: saving it makes the ones that are new.
  'lib/posts': [
    ...kernel,
    ...database,
    'lib/(addresses|content|media|tags)/',
    'lib/maintenance/(services|window)\\.ts$',
  ],
  'lib/tags': [...kernel, ...database, ...live, 'lib/addresses/'],
  // Which formats feeds have and how their files are called: no feed itself.
  'lib/addresses': [
    ...kernel,
    ...database,
    ...live,
    'lib/site/',
    'lib/feeds/(archive|feed-file|formats)\\.ts$',
  ],
  'lib/search': [...kernel, ...database, ...live, 'lib/content/'],
  'lib/people': [...kernel, ...database, ...live],
  'lib/comments': [...kernel, ...database, 'lib/content/'],
  'lib/media': [...kernel, ...database, 'lib/content/'],
  'lib/site': [...kernel, ...database],
  // What a maintenance window is.
  'lib/content': [...kernel, 'lib/maintenance/(window|wording)\\.ts$'],

  'lib/edition.ts': [...kernel, 'lib/db/'],
  'lib/db': kernel,
  'lib/*.ts': kernel,
}

/** @param {string} part */
function filesOf(part) {
  if (part === 'lib/*.ts') return `^${kernel[0]}`
  return part.endsWith('.ts') ? `^${part}$` : `^${part}/`
}

/** What the parts in components/ui are made with. */
const PAINT =
  'react|react-dom|@types/react|@radix-ui/[^/]+|radix-ui|class-variance-authority|clsx|tailwind-merge|lucide-react'

const ours = '^(app|components|lib|cli|scripts|e2e)/'
const tests = '\\.test\\.tsx?$|^lib/testing/|^e2e/'

const parts = Object.keys(mayImport).map(filesOf)

const partRules = Object.entries(mayImport).map(([part, allowed]) => ({
  name: `imports of ${part}`,
  comment: `${part} imports only what the table in .dependency-cruiser.cjs allows it`,
  severity: 'error',
  from: { path: filesOf(part), pathNot: tests },
  to: { path: ours, pathNot: [filesOf(part), ...allowed.map((path) => `^${path}`)] },
}))

/** @param {string} name @param {string} comment @param {object} from @param {object} to */
const never = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to })

module.exports = {
  forbidden: [
    ...partRules,
    never(
      'every-part-has-a-line',
      'The table in .dependency-cruiser.cjs says of each part what it may import',
      { path: ours, pathNot: [...parts, tests, '^scripts/'] },
      {},
    ),
    never('no-cycles', 'Two files that import each other are one file', {}, { circular: true }),
    never('resolves', 'An import must lead somewhere', {}, { couldNotResolve: true }),
    never(
      'rims',
      'Commands, scripts and journeys are where things begin: nothing else imports them',
      { pathNot: `${tests}|^(cli|scripts)/|^playwright\\.config\\.ts$` },
      { path: '^(cli|scripts|e2e)/' },
    ),
    never(
      'tests',
      'Only tests import what is made for tests',
      { pathNot: `${tests}|^(vitest|playwright)\\.config\\.ts$|^scripts/` },
      { path: tests },
    ),
    never(
      'ui-is-react',
      'components/ui knows React and what it is painted with, and nothing else',
      { path: '^components/ui/' },
      { pathNot: `^components/ui/|node_modules/(${PAINT})/` },
    ),
    never(
      'next-at-the-rim',
      'The product is testable without the framework; discovery speaks its type for metadata',
      { path: '^lib/', pathNot: '^lib/(page-cache|auth|actions|discovery)/' },
      { path: 'node_modules/(next|next-auth)/' },
    ),
    never(
      'one-way-to-the-database',
      'The generated clients are reached through lib/db/db.ts',
      { pathNot: '^lib/db/' },
      { path: '^lib/db/generated/|node_modules/(@prisma|better-sqlite3)/' },
    ),
    never('client-safe', 'Components never see the database', { path: '^components/' }, { path: '^lib/db/' }),
  ],
  options: {
    doNotFollow: { path: ['node_modules', '^lib/db/generated/'] },
    exclude: { path: '^(\\.next|dist|data)/' },
    parser: 'swc',
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['react-server', 'import', 'node', 'default', 'types'],
    },
  },
}
