// `npm run beside -- URL PID[,PID…] FRONT POST TAG FEED`: measures a blog of any make as `npm run bench` measures this
// one. It runs already, bound to the first processor; the numbers name its processes, those they started count too.
import { get, type IncomingHttpHeaders, type IncomingMessage } from 'node:http'
import { load, type Measured } from './bench/load.ts'
import { memoryOf, processorTime } from './bench/processes.ts'

type Headers = Record<string, string>

const [site, pids, front, post, tag, feed] = process.argv.slice(2)
if (!site || !pids || !front || !post || !tag || !feed) {
  console.error('npm run beside -- URL PID[,PID…] FRONT POST TAG FEED')
  process.exit(1)
}
const processes = pids.split(',').map(Number)
const gzip = { 'accept-encoding': 'gzip' }

const atRest = memoryOf(processes)
console.log('| | req/s | p50 ms | p99 ms | µs CPU | errors | bytes plain / gzip / br |')
console.log('| --- | --: | --: | --: | --: | --: | --: |')
await measure('front', front)
await measure('long post', post)
await measure('long post, gzip', post, gzip)
await measure('tag', tag)
await measure('feed', feed)
await measure('feed, unchanged', feed, await validatorsOf(feed))
await measure('feed, unchanged, gzip', feed, { ...gzip, ...(await validatorsOf(feed, gzip)) })
console.log(`\nMemory at rest ${megabytes(atRest)}, after the load ${megabytes(memoryOf(processes))}.`)

async function measure(name: string, path: string, headers: Headers = {}): Promise<void> {
  const url = `${site}${path}`
  const { status } = await answer(url, headers)
  const before = processorTime(processes)
  const measured = await load(url, headers)
  const each = ((processorTime(processes) - before) * 1e6) / measured.requests
  const sizes = Object.keys(headers).length ? '–' : await bytes(url)
  console.log(row(`${name} (${status})`, measured, each, sizes))
}

function row(name: string, { perSecond, p50, p99, errors }: Measured, each: number, sizes: string): string {
  const cells = [name, perSecond.toFixed(0), p50.toFixed(2), p99.toFixed(2), each.toFixed(1), errors, sizes]
  return `| ${cells.join(' | ')} |`
}

async function bytes(url: string): Promise<string> {
  const codings = ['identity', 'gzip', 'br']
  const answers = await Promise.all(codings.map((coding) => answer(url, { 'accept-encoding': coding })))
  return answers.map((each) => each.bytes.toLocaleString('en')).join(' / ')
}

/** What a reader of feeds sends the next time. */
async function validatorsOf(path: string, how: Headers = {}): Promise<Headers> {
  const { headers } = await answer(`${site}${path}`, how)
  const etag = headers.etag
  const changed = headers['last-modified']
  return { ...(etag && { 'if-none-match': etag }), ...(changed && { 'if-modified-since': changed }) }
}

type Answer = { status: number; headers: IncomingHttpHeaders; bytes: number }

/** One request as it goes over the line: fetch() would decompress the body. */
async function answer(url: string, headers: Headers): Promise<Answer> {
  const response = await new Promise<IncomingMessage>((resolve, reject) => {
    get(url, { headers }, resolve).on('error', reject)
  })
  const body = Buffer.concat(await response.toArray())
  return { status: response.statusCode ?? 0, headers: response.headers, bytes: body.length }
}

function megabytes(amount: number): string {
  return `${Math.round(amount / 1024 ** 2)} MB`
}
