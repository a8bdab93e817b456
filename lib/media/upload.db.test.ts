import { chmod, mkdir, mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeEach, expect, it } from 'vitest'
import { hire } from '../testing/staff.ts'
import { testDatabase } from '../testing/database.ts'
import { diskTrouble } from './disk-trouble.ts'
import { sweepIncoming, takeUpload } from './upload.ts'
import { takeForm } from './upload-form.ts'

const now = new Date('2026-11-24T02:00:00Z')
const folder = await mkdtemp(join(tmpdir(), 'gazette-upload-'))
afterAll(() => rm(folder, { recursive: true }))

const { database, empty } = await testDatabase()
let dataDir: string
let uploaderId: number
beforeEach(async () => {
  await empty()
  dataDir = await mkdtemp(join(folder, 'data-'))
  uploaderId = (await hire(database, now)).id
})

async function* pieces(...content: (Buffer | string | Error)[]) {
  for (const piece of content) {
    if (piece instanceof Error) throw piece
    yield Buffer.from(piece)
  }
}

const send = (name: string, ...content: (Buffer | string | Error)[]) =>
  takeUpload(database, now, dataDir, { name, content: pieces(...content), uploaderId })

const onTheWay = () => readdir(join(dataDir, 'media', 'incoming')).catch(() => [])

it('a file comes in pieces and is kept as a whole, with whoever brought it', async () => {
  const uploaded = await send('Prices.pdf', '%PDF-1.7 ', 'prices of Northbeam Hosting')
  expect(uploaded).toMatchObject({ kind: 'taken', media: { name: 'Prices.pdf', kind: 'file', bytes: 36 } })
  expect(await database.media.findFirstOrThrow()).toMatchObject({ uploaderId, mime: 'application/pdf' })
  expect(await onTheWay()).toEqual([])
})

it('an empty file, and one that only its name calls a picture, are refused with the reason', async () => {
  expect(await send('notes.txt')).toEqual({ kind: 'refused', reason: 'It is empty.' })
  expect(await send('rack.png', '<html><script>alert(1)</script>')).toEqual({
    kind: 'refused',
    reason: 'It is of a kind that Gazette does not keep.',
  })
  expect([await onTheWay(), await database.media.count()]).toEqual([[], 0])
})

it('of a form that breaks off, the files before are kept', async () => {
  const form = new FormData()
  form.append('files', new File(['%PDF-1.7 prices'], 'prices.pdf'))
  form.append('files', new File(['%PDF-1.7 terms'.repeat(100)], 'terms.pdf'))
  const whole = new Request('http://localhost/', { method: 'POST', body: form })
  const body = Buffer.from(await whole.clone().arrayBuffer())
  const half = { method: 'POST', headers: whole.headers, body: body.subarray(0, body.length - 500) }
  const taken = await takeForm(database, now, dataDir, {
    request: new Request('http://localhost/', half),
    uploaderId,
  })
  expect(taken).toMatchObject({ files: [{ name: 'prices.pdf', uploaded: { kind: 'taken' } }], whole: false })
  expect([await onTheWay(), await database.media.count()]).toEqual([[], 1])
})

it('sixty megabytes of a document are taken, seventy of a photo are not', async () => {
  const megabyte = Buffer.alloc(1024 ** 2, 'x')
  const many = (count: number) => Array.from({ length: count }, () => megabyte)
  expect(await send('manual.pdf', '%PDF-1.7 ', ...many(60))).toMatchObject({ kind: 'taken' })
  expect(await send('wall.jpg', Buffer.from('ffd8ffe0', 'hex'), ...many(70))).toEqual({
    kind: 'refused',
    reason: 'It is larger than 64 MB, which is too much for a picture.',
  })
  expect(await onTheWay()).toEqual([])
})

it('of what breaks off on its way nothing is left', async () => {
  await expect(send('prices.pdf', '%PDF-1.7 ', new Error('the connection is gone'))).rejects.toThrow(
    'the connection is gone',
  )
  expect([await onTheWay(), await database.media.count()]).toEqual([[], 0])
})

it('a full disk is called one, and nothing half written is left', async () => {
  const full = Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC' })
  expect(await send('prices.pdf', '%PDF-1.7 ', full)).toEqual({
    kind: 'refused',
    reason: expect.stringContaining('The disk of the server is full, so nothing was kept.'),
  })
  expect([await onTheWay(), await database.media.count()]).toEqual([[], 0])
})

// Nothing is closed to the superuser.
it.skipIf(process.getuid?.() === 0)('a folder that may not be written to is called one', async () => {
  await mkdir(join(dataDir, 'media'))
  await chmod(join(dataDir, 'media'), 0o500)
  expect(await send('prices.pdf', '%PDF-1.7')).toEqual({
    kind: 'refused',
    reason: expect.stringContaining('may not write to its media folder'),
  })
})

it('what is not the fault of the disk is not blamed on it', () => {
  expect(diskTrouble(new Error('ENOSPC'))).toBeNull()
  expect(diskTrouble(Object.assign(new Error('gone'), { code: 'ECONNRESET' }))).toBeNull()
  expect(diskTrouble(Object.assign(new Error('quota'), { code: 'EDQUOT' }))).toContain('full')
})

it('what a process left behind when it was ended is swept away, and nothing that may still arrive', async () => {
  const incoming = join(dataDir, 'media', 'incoming')
  await mkdir(join(incoming, 'upload-old'), { recursive: true })
  await writeFile(join(incoming, 'upload-old', 'file'), 'half of it')
  await writeFile(join(incoming, 'arriving'), 'half of it')
  const before = new Date(now.getTime() - 25 * 60 * 60 * 1000)
  await utimes(join(incoming, 'upload-old'), before, before)
  await utimes(join(incoming, 'arriving'), now, now)
  await sweepIncoming(dataDir, now)
  expect(await onTheWay()).toEqual(['arriving'])
})
