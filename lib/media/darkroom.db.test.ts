import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp, { type Sharp } from 'sharp'
import { afterAll, beforeEach, expect, it } from 'vitest'
import { currentEdition } from '../edition.ts'
import { readRenditions } from '../renditions.ts'
import { testDatabase } from '../testing/database.ts'
import { addMedia } from './add.ts'
import { developPictures } from './darkroom.ts'
import { openMedia, removeMedia } from './store.ts'

const at = new Date('2026-11-24T02:00:00Z')
const now = () => at
const dataDir = await mkdtemp(join(tmpdir(), 'gazette-darkroom-'))
afterAll(() => rm(dataDir, { recursive: true }))

const { database, empty } = await testDatabase()
beforeEach(empty)

/** A photo of a rack: noise, which no format makes small by itself. */
const photo = (width: number, height: number) =>
  sharp({
    create: {
      width,
      height,
      channels: 3,
      background: '#246',
      noise: { type: 'gaussian', mean: 128, sigma: 30 },
    },
  })

async function keep(name: string, mime: string, picture: Sharp) {
  const { data, info } = await picture.toBuffer({ resolveWithObject: true })
  const accepted = { name, mime, width: info.width, height: info.height, content: () => [data] }
  return addMedia(database, at, dataDir, accepted, {})
}

async function renditionsOf(id: number) {
  const { variants } = await database.media.findUniqueOrThrow({ where: { id } })
  return readRenditions(variants)
}

it('a photo is kept in three formats and several widths, and readers are told', async () => {
  const { id, hash } = await keep('rack.jpg', 'image/jpeg', photo(1200, 600).jpeg({ quality: 95 }))
  expect(await developPictures(database, now, dataDir)).toBe(1)
  const [original, ...renditions] = await renditionsOf(id)
  expect(original).toEqual({ width: 1200, mime: 'image/jpeg', hash })
  expect(renditions.map(({ width, mime }) => `${mime} ${width}`).toSorted()).toEqual(
    ['avif', 'jpeg', 'webp'].flatMap((format) => [1200, 480, 960].map((width) => `image/${format} ${width}`)),
  )
  expect((await currentEdition(database)).number).toBe(1)
  expect(await developPictures(database, now, dataDir)).toBe(0)
  expect((await currentEdition(database)).number).toBe(1)
})

it('a photo taken with the camera on its side stands upright in every form, without what the camera wrote', async () => {
  const taken = photo(600, 300)
    .jpeg()
    .withExif({ IFD0: { Make: 'Northcam' } })
    .withMetadata({ orientation: 6 })
  const { data } = await taken.toBuffer({ resolveWithObject: true })
  const accepted = { name: 'rack.jpg', mime: 'image/jpeg', width: 300, height: 600, content: () => [data] }
  const { id } = await addMedia(database, at, dataDir, accepted, {})
  await developPictures(database, now, dataDir)
  const [, ...renditions] = await renditionsOf(id)
  expect(renditions.length).toBeGreaterThan(0)
  for (const { hash } of renditions) {
    const file = await openMedia(dataDir, hash)
    const { width, height, exif, orientation } = await sharp(await file!.readFile()).metadata()
    await file!.close()
    expect([width, height, exif, orientation]).toEqual([300, 600, undefined, undefined])
  }
})

it('an animation stays the only form of itself', async () => {
  const frames = await Promise.all([photo(40, 40), photo(40, 40)].map((frame) => frame.png().toBuffer()))
  const { id, hash } = await keep('blink.gif', 'image/gif', sharp(frames, { join: { animated: true } }).gif())
  await developPictures(database, now, dataDir)
  expect(await renditionsOf(id)).toEqual([{ width: 40, mime: 'image/gif', hash }])
})

it('two entries of one file get their renditions together, and one whose file is gone is not tried for ever', async () => {
  const first = await keep('rack.png', 'image/png', photo(300, 200).png())
  const again = await keep('the-rack.png', 'image/png', photo(300, 200).png())
  const lost = await keep('lost.jpg', 'image/jpeg', photo(20, 20).jpeg())
  await removeMedia(dataDir, lost.hash)
  await database.media.update({ where: { id: again.id }, data: { hash: first.hash } })
  await developPictures(database, now, dataDir)
  expect(await renditionsOf(again.id)).toEqual(await renditionsOf(first.id))
  expect((await renditionsOf(first.id)).length).toBeGreaterThan(1)
  expect(await renditionsOf(lost.id)).toEqual([{ width: 20, mime: 'image/jpeg', hash: lost.hash }])
  expect(await developPictures(database, now, dataDir)).toBe(0)
})

it('what is broken off is begun anew', async () => {
  const { id } = await keep('rack.jpg', 'image/jpeg', photo(600, 300).jpeg())
  const closing = new AbortController()
  const developing = developPictures(database, now, dataDir, { signal: closing.signal })
  closing.abort()
  expect(await developing).toBe(0)
  expect(await renditionsOf(id)).toEqual([])
  expect(await developPictures(database, now, dataDir)).toBe(1)
})
