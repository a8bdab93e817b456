import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { serveMedia } from './serve.ts'
import { openMedia, removeMedia, storeMedia } from './store.ts'

let dataDir: string
beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'gazette-media-'))
})
afterAll(() => rm(dataDir, { recursive: true }))

const store = (content: string) => storeMedia(dataDir, [Buffer.from(content, 'latin1')])
async function* breaking() {
  yield Buffer.from('half of it')
  throw new Error('the connection is gone')
}
async function ask(content: string, name: string, headers: HeadersInit = {}) {
  const { hash } = await store(content)
  return serveMedia(dataDir, { hash, name }, new Request('http://localhost/', { headers }))
}
const PDF = '%PDF-1.7 prices of Northbeam Hosting'

describe('the media store', () => {
  test('keeps a file once, however often it comes', async () => {
    const first = await store('notes of the move')
    expect(first).toMatchObject({ bytes: 17, added: true })
    expect(await store('notes of the move')).toEqual({ ...first, added: false })
  })

  test('leaves nothing behind when the content breaks off', async () => {
    await expect(storeMedia(dataDir, breaking())).rejects.toThrow('the connection is gone')
    expect(await readdir(join(dataDir, 'media', 'incoming'))).toEqual([])
  })

  test('gives out only what it holds under a hash', async () => {
    await writeFile(join(dataDir, 'secret'), 'secret')
    for (const hash of ['../secret', 'incoming', '', 'a'.repeat(64), `${'a'.repeat(64)}/../../secret`]) {
      expect(await openMedia(dataDir, hash)).toBeNull()
    }
  })

  test('forgets a removed file', async () => {
    const { hash } = await store('to be removed')
    await removeMedia(dataDir, hash)
    expect(await openMedia(dataDir, hash)).toBeNull()
  })
})

describe('serving a file', () => {
  test('says what it is, for ever, and lets it do nothing', async () => {
    const answer = await ask('GIF89a and pixels', 'route.gif')
    expect(answer?.status).toBe(200)
    expect(Object.fromEntries(answer?.headers ?? [])).toMatchObject({
      'content-type': 'image/gif',
      'content-length': '17',
      'cache-control': 'public, max-age=31536000, immutable, no-transform',
      'x-content-type-options': 'nosniff',
      'content-security-policy': expect.stringContaining("sandbox; default-src 'none'"),
    })
    expect(await answer?.text()).toBe('GIF89a and pixels')
  })

  test('hands over as a download what a browser should not open', async () => {
    const answer = await ask('<script>alert(1)</script>', 'größe "x".txt')
    expect(answer?.headers.get('content-type')).toBe('text/plain; charset=utf-8')
    expect(answer?.headers.get('content-disposition')).toBe(
      `attachment; filename="gr__e _x_.txt"; filename*=UTF-8''gr%C3%B6%C3%9Fe%20%22x%22.txt`,
    )
  })

  test('that is only asked about is the whole one, and closed again', async () => {
    const { hash } = await store(PDF)
    const request = { method: 'HEAD', headers: new Headers({ range: 'bytes=1-3' }) }
    const response = await serveMedia(dataDir, { hash, name: 'prices.pdf' }, request)
    expect([response?.status, response?.body]).toEqual([200, null])
    expect(response?.headers.get('content-length')).toBe(String(PDF.length))
  })

  test('is not found under a name of another kind', async () => {
    expect(await ask(PDF, 'prices.html')).toBeNull()
    expect(await ask(PDF, 'prices')).toBeNull()
    expect(
      await serveMedia(
        dataDir,
        { hash: 'b'.repeat(64), name: 'prices.pdf' },
        new Request('http://localhost/'),
      ),
    ).toBeNull()
  })

  test('sends a part when asked for one', async () => {
    const answer = await ask(PDF, 'prices.pdf', { range: 'bytes=9-14' })
    expect(answer?.status).toBe(206)
    expect(answer?.headers.get('content-range')).toBe(`bytes 9-14/${PDF.length}`)
    expect(await answer?.text()).toBe('prices')
    expect((await ask(PDF, 'prices.pdf', { range: 'bytes=900-' }))?.status).toBe(416)
  })

  test('sends the whole file when the part is wanted of another version', async () => {
    const answer = await ask(PDF, 'prices.pdf', { range: 'bytes=9-14', 'if-range': '"older"' })
    expect(answer?.status).toBe(200)
    expect(await answer?.text()).toBe(PDF)
  })

  test('says when the reader has it already', async () => {
    const etag = (await ask(PDF, 'prices.pdf'))?.headers.get('etag') ?? ''
    const answer = await ask(PDF, 'prices.pdf', { 'if-none-match': `"older", W/${etag}` })
    expect(answer?.status).toBe(304)
    expect(await answer?.text()).toBe('')
  })
})
