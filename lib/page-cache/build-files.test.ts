import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import inject from 'light-my-request'
import { expect, it, onTestFinished } from 'vitest'
import { buildFiles } from './build-files.ts'

const path = '/_next/static/chunks/editor.js'

async function site(build?: string) {
  return buildFiles(build ?? (await folder()), (_, response) => response.end('by Next'))
}

async function folder() {
  const build = await mkdtemp(join(tmpdir(), 'gazette-build-'))
  onTestFinished(() => rm(build, { recursive: true }))
  await mkdir(join(build, 'static/chunks'), { recursive: true })
  await writeFile(join(build, 'static/chunks/editor.js.br'), brotliCompressSync('write()'))
  return build
}

it('sends a script as the build has compressed it, to be kept for ever', async () => {
  const answer = await inject(await site(), {
    url: `${path}?dpl=1`,
    headers: { 'accept-encoding': 'gzip, br' },
  })
  expect(answer.rawPayload).toEqual(brotliCompressSync('write()'))
  expect(answer.headers).toMatchObject({
    'content-encoding': 'br',
    'content-type': 'text/javascript; charset=utf-8',
    'cache-control': 'public, max-age=31536000, immutable',
    vary: 'Accept-Encoding',
  })
})

it.each([
  ['who cannot read it', { url: path, headers: { 'accept-encoding': 'gzip' } }],
  ['who asks for a part', { url: path, headers: { 'accept-encoding': 'br', range: 'bytes=0-1' } }],
  ['who asks for another file', { url: '/_next/static/chunks/a.js', headers: { 'accept-encoding': 'br' } }],
  ['who asks for a page', { url: '/admin', headers: { 'accept-encoding': 'br' } }],
  ['who leaves the folder', { url: '/_next/static/../x.js', headers: { 'accept-encoding': 'br' } }],
])('leaves the answer to Next for somebody %s', async (_, request) =>
  expect((await inject(await site(), request)).payload).toBe('by Next'),
)

it('leaves the answer to Next when the compressed copy has gone', async () => {
  const build = await folder()
  const answering = await site(build)
  await rm(join(build, 'static/chunks/editor.js.br'))
  const request = { url: path, headers: { 'accept-encoding': 'br' } }
  expect((await inject(answering, request)).payload).toBe('by Next')
})
