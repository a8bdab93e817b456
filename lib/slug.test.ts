import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { freeSlug, slugify } from './slug.ts'

describe('a slug', () => {
  it.each([
    ['Heron moves to new hardware!', 'heron-moves-to-new-hardware'],
    ['Why it’s slow: 3 reasons', 'why-its-slow-3-reasons'],
    ['Größe & Æther', 'grosse-aether'],
    ['  --déjà_vu--  ', 'deja-vu'],
    ['東京の保守', '東京の保守'],
    ['サーバーの移行', 'サーバーの移行'],
    ['Переезд серверов', 'переезд-серверов'],
    ['सर्वर की सूचना', 'सर्वर-की-सूचना'],
    ['🎉🎉', 'untitled'],
    ['../../etc/passwd', 'etc-passwd'],
  ])('of %j is %j', (title, slug) => expect(slugify(title)).toBe(slug))

  it('is cut at a word', () => {
    const long = slugify('maintenance '.repeat(30))
    expect(long.length).toBeLessThanOrEqual(96)
    expect(long).toMatch(/^(maintenance-)*maintenance$/)
  })

  it('stays what it is when made again, and is safe in an address', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const slug = slugify(text)
        expect(slug).toMatch(/^[\p{L}\p{N}][\p{L}\p{N}\p{M}]*(-[\p{L}\p{N}][\p{L}\p{N}\p{M}]*)*$/u)
        expect(slugify(slug)).toBe(slug)
      }),
    )
  })

  it('is numbered when taken', async () => {
    const taken = new Set(['news', 'news-2'])
    expect(await freeSlug('news', (slug) => taken.has(slug))).toBe('news-3')
  })
})
