import sharp from 'sharp'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { draw } from '@/lib/discovery/draw.ts'
import { SharePicture } from './share-picture.tsx'

describe('a share picture', () => {
  const network = vi.fn(() => Promise.reject(new Error('there is no network')))
  beforeEach(() => vi.stubGlobal('fetch', network))
  afterEach(() => vi.unstubAllGlobals())

  it.each([
    'Mail is back',
    '',
    'x'.repeat(5000),
    '🎉 👩‍👩‍👧‍👦 🇿🇲',
    '東京データセンターの保守',
    'مرحبا بالعالم',
    'Обновление Αναβάθμιση nâng cấp ﷽ \u0301\u0301',
    '\u0000\ud800<b>&amp;',
  ])('of %j is drawn without network', async (title) => {
    const host = 'blog.northbeam.example'
    const png = await draw(
      <SharePicture title={title} siteTitle="会社" host={host} note="24 July 🎉" tag={title} />,
    )
    expect(await sharp(png).metadata()).toMatchObject({ format: 'png', width: 1200, height: 630 })
    expect(network).not.toHaveBeenCalled()
  })
})
