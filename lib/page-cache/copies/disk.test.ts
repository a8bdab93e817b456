import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest'
import { Disk } from './disk.ts'
import { makePage, type Page } from '../page.ts'

const now = Date.UTC(2026, 10, 24, 9)
let folder: string

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gazette-disk-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
})

function outage(text = 'Mail is late. '.repeat(200), stamp = '1'): Page {
  const answer = { status: 200, fields: [['content-type', 'text/html']] as const, body: Buffer.from(text) }
  return makePage(answer, stamp, undefined, now)
}

async function onlyFile(): Promise<string> {
  const [name] = await readdir(folder)
  if (!name) throw new Error('Nothing was written')
  return join(folder, name)
}

describe('a page on disk', () => {
  it('is the same after a restart', async () => {
    const page = outage()
    const before = await Disk.open(folder)
    before.keep('/posts/outage', page)
    await before.settled()
    expect(await (await Disk.open(folder)).read('/posts/outage')).toEqual(page)
  })

  it('is there for readers before it is written', async () => {
    const page = outage()
    const disk = await Disk.open(folder)
    disk.keep('/posts/outage', page)
    expect(disk.has('/posts/outage')).toBe(true)
    expect(await disk.read('/posts/outage')).toBe(page)
    await disk.settled()
  })

  it('is the last of several that were kept', async () => {
    const disk = await Disk.open(folder)
    for (const stamp of ['1', '2', '3']) disk.keep('/', outage('All is well.', stamp))
    await disk.settled()
    expect((await (await Disk.open(folder)).read('/'))?.stamp).toBe('3')
    expect(await readdir(folder)).toHaveLength(1)
  })

  it('is gone when it was forgotten, also after a restart', async () => {
    const disk = await Disk.open(folder)
    disk.keep('/posts/outage', outage())
    disk.forget('/posts/outage')
    expect(await disk.read('/posts/outage')).toBeUndefined()
    await disk.settled()
    expect(await (await Disk.open(folder)).read('/posts/outage')).toBeUndefined()
  })

  it('counts as absent and is removed when one bit of it is wrong', async () => {
    const disk = await Disk.open(folder)
    disk.keep('/', outage())
    await disk.settled()
    const file = await onlyFile()
    const whole = await readFile(file)
    for (const at of [0, 70, whole.length - 1]) {
      const damaged = Buffer.from(whole)
      damaged.writeUInt8(damaged.readUInt8(at) ^ 1, at)
      await writeFile(file, damaged)
      const restarted = await Disk.open(folder)
      expect(await restarted.read('/')).toBeUndefined()
      expect(await readdir(folder)).toEqual([])
    }
  })

  it.each([0, 1, 64, 65, 300])('counts as absent when only %d bytes of it were written', async (length) => {
    const disk = await Disk.open(folder)
    disk.keep('/', outage())
    await disk.settled()
    const file = await onlyFile()
    await writeFile(file, (await readFile(file)).subarray(0, length))
    expect(await (await Disk.open(folder)).read('/')).toBeUndefined()
  })
})

it('knows what it has, by address', async () => {
  const disk = await Disk.open(folder)
  const long = `/posts/${'long-'.repeat(60)}`
  for (const key of ['/', '/posts/caf%C3%A9', '/?p=12', long]) disk.keep(key, outage(key))
  await disk.settled()
  const restarted = await Disk.open(folder)
  expect(restarted.keys().toSorted()).toEqual(['/', '/?p=12', '/posts/caf%C3%A9'])
  expect((await restarted.read(long))?.forms.at(-1)?.body.toString()).toBe(long)
})

it('cleans up what a killed process left half written', async () => {
  await writeFile(join(folder, 'abc.page.123.part'), 'half')
  await Disk.open(folder)
  expect(await readdir(folder)).toEqual([])
})

it('stays below its limit and keeps what was used last', async () => {
  const disk = await Disk.open(folder, 3_000)
  for (const name of ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h']) {
    disk.keep(`/posts/${name}`, outage(name.repeat(300)))
    await disk.settled()
    await disk.read('/posts/a')
  }
  expect(disk.bytes).toBeLessThanOrEqual(3_000)
  expect(disk.has('/posts/a')).toBe(true)
  expect(disk.has('/posts/h')).toBe(true)
  expect(disk.has('/posts/b')).toBe(false)
  expect(await readdir(folder)).toHaveLength(disk.size)
})

it('goes on without a disk', async () => {
  await writeFile(join(folder, 'file'), '')
  const disk = await Disk.open(join(folder, 'file'))
  disk.keep('/', outage())
  await disk.settled()
  expect(await disk.read('/')).toBeUndefined()
})
