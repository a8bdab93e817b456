import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { Disk } from './copies/disk.ts'
import { Pages } from './pages.ts'
import { Validity } from './validity.ts'

const clock = () => Date.UTC(2026, 10, 24, 12)

it('addresses that lead elsewhere, of which visitors can invent any number, drive no page out', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'gazette-pages-'))
  onTestFinished(() => rm(folder, { recursive: true }))
  const disk = await Disk.open(folder)
  const pages = new Pages({
    render: async (key) => ({
      status: key === '/posts/outage' ? 200 : 301,
      fields: [['location', '/posts/outage']],
      body: Buffer.alloc(0),
    }),
    validity: new Validity({
      clock,
      build: 'b1',
      readEdition: async () => ({ number: 1, changedAt: new Date(clock()) }),
      readBoundaries: async () => [],
    }),
    disk,
    clock,
  })
  await pages.find({ key: '/posts/outage', keeping: 'always' })
  for (let n = 0; n < 5_100; n++) await pages.find({ key: `/${n}/outage`, keeping: 'always' })
  await disk.settled()
  expect(disk.size).toBe(5_001)
  expect(pages.hasCopy('/posts/outage')).toBe(true)
  expect(pages.hasCopy('/0/outage')).toBe(false)
  expect(pages.hasCopy('/5099/outage')).toBe(true)
})

it('a page that fails while something is changed is rendered once more', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'gazette-pages-'))
  onTestFinished(() => rm(folder, { recursive: true }))
  const disk = await Disk.open(folder)
  let edition = 1
  const pages = new Pages({
    async render(key) {
      if (key === '/broken') throw new Error('Broken')
      if (edition++ === 1) throw new Error('The author was there, and is not any more')
      return { status: 200, fields: [], body: Buffer.from('without the author') }
    },
    validity: new Validity({
      clock,
      build: 'b1',
      readEdition: async () => ({ number: edition, changedAt: new Date(clock()) }),
      readBoundaries: async () => [],
    }),
    disk,
    clock,
  })
  expect(await pages.find({ key: '/authors/piet', keeping: 'always' })).toMatchObject({ kind: 'right' })
  expect(pages.failed).toBe(0)
  expect(await pages.find({ key: '/broken', keeping: 'always' })).toEqual({ kind: 'nothing' })
  expect(pages.failed).toBe(1)
  await disk.settled()
})
