// Which part may import which. Imports go downwards only: app → components → lib, and inside lib from the rooms
// that do things with posts, through the rooms of posts themselves, to the kernel.

// Without this parser dependency-cruiser reads no TypeScript at all, finds nothing wrong, and says so: requiring it
// here makes that a failure. And it is told of JSX, which dependency-cruiser forgets to do.
const swc = require('@swc/core')
const { parseFileSync } = swc
swc.parseFileSync = (file, options) => parseFileSync(file, { ...options, tsx: file.endsWith('x') })

/** The kernel: what any part may import, apart from the database. */
const kernel = ['lib/[^/]+\\.ts$']
const database = ['lib/db/']
/** Says what is live: every query goes by it. */
const live = ['lib/posts/(live|post)\\.ts$']
/** What a maintenance window is: documents need to know. */
const window = ['lib/maintenance/(window|wording)\\.ts$']
/** The services that a text names: saving it makes the ones that are new. */
const services = ['lib/maintenance/services\\.ts$']
/** Which formats feeds have and how their files are called: no feed itself. */
const FEED_FILES = 'lib/feeds/(formats|feed-file|archive)\\.ts$'
const rooms = [
  'posts',
  'maintenance',
  'tags',
  'people',
  'media',
  'site',
  'comments',
  'addresses',
  'search',
  'boundaries',
]
const all = [...kernel, ...database, 'lib/content/', ...rooms.map((room) => `lib/${room}/`)]

/** What each part may import besides itself. */
const mayImport = {
  'lib/content': [...kernel, ...window],
  'lib/db': kernel,
  'lib/process': [
    ...kernel,
    ...database,
    'lib/content/html/element\\.ts$',
    'lib/posts/note-all-windows\\.ts$',
    'lib/samples/add-samples\\.ts$',
  ],
  'lib/page-cache': [...all, 'lib/process/(failure-page|target)\\.ts$'],
  'lib/preview': [...all, 'lib/staff/token\\.ts$'],
  'lib/schedule': all,
  'lib/tags': [...kernel, ...database, ...live, 'lib/content/', 'lib/addresses/'],
  'lib/people': [...kernel, ...database, ...live, 'lib/content/'],
  'lib/media': [...kernel, ...database, 'lib/content/'],
  'lib/site': [...kernel, ...database, 'lib/content/'],
  'lib/comments': [...kernel, ...database, 'lib/content/'],
  'lib/maintenance': [...kernel, ...database, 'lib/content/', 'lib/posts/', 'lib/addresses/', 'lib/site/'],
  'lib/posts': [
    ...kernel,
    ...database,
    ...window,
    ...services,
    'lib/content/',
    'lib/tags/',
    'lib/people/',
    'lib/media/',
    'lib/addresses/',
  ],
  'lib/boundaries': [...kernel, ...database, 'lib/maintenance/boundaries\\.ts$'],
  'lib/addresses': [...kernel, ...database, ...live, 'lib/site/', FEED_FILES],
  'lib/search': [...kernel, ...database, ...live, 'lib/content/'],
  'lib/feeds': all,
  'lib/staff': [...kernel, ...database, ...live, 'lib/people/'],
  'lib/auth': [...kernel, ...database, 'lib/staff/', 'lib/process/data-dir\\.ts$'],
  'lib/actions': [...kernel, ...database, 'lib/staff/', 'lib/auth/'],
  'lib/discovery': [...all, 'lib/feeds/links\\.ts$'],
  'lib/samples': all,
  'lib/importing': [...all, 'lib/samples/remove-samples\\.ts$'],
  'components/ui': [],
  'components/admin': ['components/ui/', ...kernel, 'lib/(?!db/)'],
  'components/editor': ['components/ui/', 'components/admin/', ...kernel, 'lib/(?!db/)'],
  'components/reader': ['components/ui/', ...kernel, 'lib/(?!db/)'],
  app: ['components/', 'lib/'],
  cli: ['lib/'],
}

/** What the parts in components/ui are made with. */
const PAINT =
  'react|react-dom|@types/react|@radix-ui/[^/]+|radix-ui|class-variance-authority|clsx|tailwind-merge|lucide-react'

const ours = '^(app|components|lib|cli|scripts|e2e)/'
const tests = '\\.test\\.tsx?$|^lib/testing/|^e2e/'

const partRules = Object.entries(mayImport).map(([part, allowed]) => ({
  name: part.replace('/', '-'),
  comment: `${part} imports only what the table in .dependency-cruiser.cjs allows it`,
  severity: 'error',
  from: { path: `^${part}/`, pathNot: tests },
  to: { path: ours, pathNot: [`^${part}/`, ...allowed.map((path) => `^${path}`)] },
}))

/** @param {string} name @param {string} comment @param {object} from @param {object} to */
const never = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to })

module.exports = {
  forbidden: [
    ...partRules,
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
