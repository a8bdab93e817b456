import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { headsOf } from './http/head.ts'
import { makePage, type Answer } from './page.ts'

const noon = Date.UTC(2026, 10, 24, 12)

function answer(body: string, type = 'text/html; charset=utf-8', status = 200): Answer {
  return { status, fields: [['content-type', type]], body: Buffer.from(body) }
}
const long = 'The mail servers answer slowly. '.repeat(50)

describe('a page', () => {
  it('has each form it can be sent in, with a tag of its own', async () => {
    const page = makePage(answer(long), '1', undefined, noon)
    const [br, gzip, identity] = page.forms
    if (!br || !gzip || !identity) throw new Error('A form is missing')
    expect(brotliDecompressSync(br.body).toString()).toBe(long)
    expect(gunzipSync(gzip.body).toString()).toBe(long)
    expect(identity.body.toString()).toBe(long)
    expect(new Set(page.etags).size).toBe(3)
    for (const etag of page.etags) expect(etag).toMatch(/^"[\w-]+"$/)
  })

  it('is not compressed when that gains nothing', async () => {
    expect(makePage(answer('Gone.'), '1', undefined, noon).forms).toHaveLength(1)
    expect(makePage(answer(long, 'image/png'), '1', undefined, noon).forms).toHaveLength(1)
  })

  it.each([
    'application/rss+xml; charset=utf-8',
    'application/feed+json',
    'application/xml',
    'image/svg+xml',
  ])('is compressed as %s', async (type) =>
    expect(makePage(answer(long, type), '1', undefined, noon).forms).toHaveLength(3),
  )

  it('is tagged by what it says and nothing else', async () => {
    const one = makePage(answer(long), '1', undefined, noon)
    const other = makePage(answer(long), '2', undefined, noon + 5_000)
    expect(other.etags).toEqual(one.etags)
    expect(makePage(answer(`${long}!`), '1', undefined, noon).etags).not.toEqual(one.etags)
    expect(makePage(answer(long, 'text/html', 404), '1', undefined, noon).etags).not.toEqual(one.etags)
  })

  it('keeps its date and its forms while it says the same', async () => {
    const before = makePage(answer(long), '1', undefined, noon)
    const after = makePage(answer(long), '2', before, noon + 60_000)
    expect(after).toEqual({ ...before, stamp: '2' })
    expect(after.forms).toBe(before.forms)
  })

  it('is dated at the full second that comes after it was made', async () => {
    const before = makePage(answer(long), '1', undefined, noon)
    expect(before.lastModified).toBe(noon + 1000)
    expect(makePage(answer('Over.'), '2', before, noon + 2_500).lastModified).toBe(noon + 3000)
  })

  it('has the date that its answer knows, whenever and wherever it was made', () => {
    const feed = { ...answer(long, 'application/rss+xml'), lastModified: noon - 3_000 }
    const here = makePage(feed, '1', undefined, noon)
    const there = makePage(feed, '7', undefined, noon + 60_000)
    expect(here.lastModified).toBe(noon - 3_000)
    expect({ ...there, stamp: '1' }).toEqual(here)
  })

  it('follows that date while it says the same, and so do its heads', () => {
    const feed = answer(long, 'application/rss+xml')
    const before = makePage({ ...feed, lastModified: noon - 3_000 }, '1', undefined, noon)
    const after = makePage({ ...feed, lastModified: noon }, '2', before, noon + 1_000)
    expect(after.etags).toEqual(before.etags)
    const dates = [before, after].map((page) => {
      const [form] = page.forms
      if (!form) throw new Error('A form is missing')
      const { full } = headsOf(page, form, noon + 1_000, Number.POSITIVE_INFINITY)
      return full[full.indexOf('Last-Modified') + 1]
    })
    expect(dates).toEqual(['Tue, 24 Nov 2026 11:59:57 GMT', 'Tue, 24 Nov 2026 12:00:00 GMT'])
  })

  it('tells browsers in a 304, too, that scripts of other sites may have it', () => {
    const feed = answer(long, 'application/rss+xml')
    const open = { ...feed, fields: [...feed.fields, ['access-control-allow-origin', '*'] as const] }
    const page = makePage(open, '1', undefined, noon)
    const [form] = page.forms
    if (!form) throw new Error('A form is missing')
    const { full, unchanged } = headsOf(page, form, noon, Number.POSITIVE_INFINITY)
    for (const head of [full, unchanged])
      expect(head.filter((field) => field === 'access-control-allow-origin')).toHaveLength(1)
    expect(unchanged).not.toContain('content-type')
  })
})
