// What readers get from one processor, beside nginx with the same bytes as files and beside the same
// build without the page cache. The last table is kept in docs/benchmarks.md. Run by `npm run bench`.
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { cpus, loadavg, release, tmpdir, totalmem } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { has, load, pace, type Measured } from './load.ts'
import { writePosts } from './posts.ts'
import { startGazette, startNginx, startPlainNext, type Running } from './servers.ts'

const POSTS = Number(process.env.BENCH_POSTS ?? 1_000)
const PORT = 4700
/** Whoever is measured takes turns with the others this often: the machine has better and worse moments. */
const ROUNDS = 3

if (!(await has('wrk'))) {
  console.error('The load comes from wrk, which is not there: install it (Debian: apt-get install wrk).')
  process.exit(1)
}
const othersLoad = (loadavg()[0] ?? 0).toFixed(1)
const folder = await mkdtemp(join(tmpdir(), 'gazette-bench-'))
const servers: Running[] = []
try {
  console.log(`Writing ${POSTS} posts…`)
  const { post, tag } = await writePosts(`file:${join(folder, 'gazette.db')}`, POSTS)
  const pages = { front: '/', 'long post': post, tag, feed: '/feed.xml' }

  const before = await remember(startGazette(folder, PORT))
  console.log('Waiting until there is a copy of every post…')
  await copiesOf(before, POSTS)
  const rendering = before.memory()
  await before.stop()
  const starts: number[] = []
  for (let round = 1; round < ROUNDS; round++) {
    const started = await remember(startGazette(folder, PORT))
    starts.push(started.startedIn)
    await started.stop()
  }
  const gazette = await remember(startGazette(folder, PORT))
  starts.push(gazette.startedIn)
  const files = new Map<string, Buffer>()
  for (const path of Object.values(pages)) files.set(path, await bytesOf(gazette.url + path))
  for (const path of Object.values(pages)) await load(gazette.url + path)
  const nginx = (await has('nginx')) ? await remember(startNginx(folder, PORT + 1, files)) : undefined
  const next = await remember(startPlainNext(folder, PORT + 2))

  const rows: string[] = []
  let most = 0
  for (const [name, path] of Object.entries(pages)) {
    const compressed = (await compressedBytes(gazette.url + path)).toLocaleString('en')
    const loads = await inTurns(
      () => under(gazette, (url) => load(url + path)),
      () => under(nginx, (url) => load(url + path)),
      // Many would wait for each other for longer than the measuring takes.
      () => under(next, (url) => load(url + path, { connections: 2 })),
    )
    if (path === post) most = loads[0]?.perSecond ?? 0
    rows.push(row(name, loads, `${files.get(path)?.length.toLocaleString('en')} / ${compressed}`))
    console.log(rows.at(-1))
  }
  const unchanged = async (url: string) =>
    load(url + pages.feed, { headers: { 'If-None-Match': await etagOf(url + pages.feed) } })
  const polls = await inTurns(
    () => under(gazette, unchanged),
    () => under(nginx, unchanged),
  )
  rows.push(row('feed, unchanged', polls, '0 / 0'))
  const atHalf = await pace(gazette.url + post, most / 2)

  const table = [
    '| | Gazette req/s | p50 ms | p99 ms | µs CPU | nginx req/s | p99 ms | µs CPU | of nginx | by CPU | next start req/s | times | bytes plain / br |',
    '| --- | --: | --: | --: | --: | --: | --: | --: | --: | --: | --: | --: | --: |',
    ...rows,
  ]
  const remarks = [
    `Start to first page ${median(starts).toFixed(0)} ms. Memory after rendering all posts ${megabytes(rendering)},` +
      ` of the restarted server after the load ${megabytes(gazette.memory())} (next start ${megabytes(next.memory())}). Long post at about half of the most requests,` +
      ` ${perSecond(atHalf)} a second: p50 ${time(atHalf.p50)} ms, p99 ${time(atHalf.p99)} ms.`,
  ]
  const text = [...table, '', ...remarks].join('\n')
  console.log(`\n${text}`)
  await writeFile('docs/benchmarks.md', document(text))
} finally {
  for (const server of servers) await server.stop()
  await rm(folder, { recursive: true, force: true })
}

async function remember(starting: Promise<Running>): Promise<Running> {
  const server = await starting
  servers.push(server)
  return server
}

/** Rendering for the case of need would be measured as well otherwise. */
async function copiesOf(server: Running, posts: number): Promise<void> {
  for (;;) {
    const metrics = await (await fetch(`${server.url}/metrics`)).text()
    if (Number(/^gazette_pages_on_disk (\d+)$/m.exec(metrics)?.[1]) >= posts) return
    await sleep(500)
  }
}

async function bytesOf(url: string): Promise<Buffer> {
  const response = await fetch(url, { headers: { 'accept-encoding': 'identity' } })
  return Buffer.from(await response.arrayBuffer())
}

async function compressedBytes(url: string): Promise<number> {
  const response = await fetch(url, { method: 'HEAD', headers: { 'accept-encoding': 'br' } })
  return Number(response.headers.get('content-length'))
}

async function etagOf(url: string): Promise<string> {
  const response = await fetch(url, { headers: { 'accept-encoding': 'identity' } })
  return response.headers.get('etag') ?? ''
}

/** What was measured of a server, with the microseconds of processor time that a request took it. */
type Load = Measured & { processor: number }
type Loads = [gazette: Load | undefined, nginx: Load | undefined, next: Load | undefined]

async function under(
  server: Running | undefined,
  measure: (url: string) => Promise<Measured>,
): Promise<Load | undefined> {
  if (!server) return undefined
  const before = server.processorTime()
  const measured = await measure(server.url)
  return { ...measured, processor: ((server.processorTime() - before) * 1e6) / measured.requests }
}

/** Measures one after the other, several times, and gives the median of each by requests per second. */
async function inTurns(...all: (() => Promise<Load | undefined>)[]): Promise<Loads> {
  const rounds: (Load | undefined)[][] = []
  for (let round = 0; round < ROUNDS; round++) {
    const loads: (Load | undefined)[] = []
    for (const measure of all) loads.push(await measure())
    rounds.push(loads)
  }
  const middle = (at: number) => {
    const loads = rounds.flatMap((round) => round[at] ?? [])
    const perSecond = median(loads.map((load) => load.perSecond))
    return loads.find((load) => load.perSecond === perSecond)
  }
  return [middle(0), middle(1), middle(2)]
}

function median(numbers: number[]): number {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? Number.NaN
}

function row(name: string, [gazette, nginx, next]: Loads, bytes: string): string {
  if (gazette?.errors || nginx?.errors || next?.errors) throw new Error(`Errors under load: ${name}`)
  const cells = [
    name,
    perSecond(gazette),
    time(gazette?.p50),
    time(gazette?.p99),
    time(gazette?.processor),
    perSecond(nginx),
    time(nginx?.p99),
    time(nginx?.processor),
    gazette && nginx ? `${Math.round((100 * gazette.perSecond) / nginx.perSecond)} %` : '–',
    gazette && nginx ? `${Math.round((100 * nginx.processor) / gazette.processor)} %` : '–',
    perSecond(next),
    gazette && next?.perSecond ? `${Math.round(gazette.perSecond / next.perSecond)} ×` : '–',
    bytes,
  ]
  return `| ${cells.join(' | ')} |`
}

function perSecond(measured: Measured | undefined): string {
  return measured ? Math.round(measured.perSecond).toLocaleString('en') : '–'
}

function time(amount: number | undefined): string {
  return amount === undefined ? '–' : amount.toFixed(2)
}

function megabytes(bytes: number): string {
  return `${Math.round(bytes / 1024 ** 2)} MB`
}

function document(results: string): string {
  const machine = `${cpus().length} × ${cpus()[0]?.model.trim()}, ${Math.round(totalmem() / 1024 ** 3)} GB, Linux ${release()}`
  return `# Benchmarks

What \`npm run bench\` printed last, on ${new Date().toISOString().slice(0, 10)}: ${machine}, Node ${process.versions.node},
${POSTS.toLocaleString('en')} posts on SQLite. Each server is measured alone on the first processor, the load (wrk, 32 connections, 2 for next start) comes
from the second; they take turns, and of ${ROUNDS} rounds the median counts. nginx serves the same bytes as files; next start is the same build without the page cache. The time of the
processor that a request takes depends less on what else the machine does than requests per second do. Before, other
programs loaded it with ${othersLoad}: on an idle machine that is near 0, and much above it all times are too long.
[Ghost and WordPress](comparison.md) were measured in the same way.

${results}
`
}
