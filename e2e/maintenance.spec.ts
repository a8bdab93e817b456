import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import ICAL from 'ical.js'
import { openDatabase, type Database } from '../lib/db/db.ts'
import { inNewEdition } from '../lib/edition.ts'
import { changeUpdates } from '../lib/maintenance/update.ts'
import { createAuthor } from '../lib/people/create.ts'
import { createPost } from '../lib/posts/writing/write.ts'
import { writeSettings } from '../lib/site/settings.ts'
import { documentOf, windowOf } from '../lib/testing/windows.ts'
import { startServer, type ServerProcess } from './server-process.ts'

const SECOND = 1_000
const HOUR = 60 * 60 * SECOND

test('maintenance is announced, begins and ends on time on every page, and calendars tell of it', async ({
  browser,
}) => {
  test.setTimeout(120_000)
  const dataDir = await mkdtemp(join(tmpdir(), 'gazette-maintenance-'))
  const server = await startServer({ DATA_DIR: dataDir, DATABASE_URL: '', GAZETTE_SAMPLE: '0' })
  const database = await openDatabase(`file:${join(dataDir, 'gazette.db')}`)
  try {
    const times = await announce(database)
    await watch(server, times)

    const { id, authorId } = await database.post.findFirstOrThrow({ where: { slug: 'dns-moves' } })
    const cancelled = {
      kind: 'add',
      text: 'Another day.',
      at: new Date(),
      state: 'cancelled',
      end: null,
    } as const
    await changeUpdates(database, new Date(), { postId: id, editorId: authorId }, 'dns', cancelled)
    await expect
      .poll(async () => (await eventsOf(server, '/maintenance.ics')).map(({ status }) => status))
      .toEqual(['CONFIRMED', 'CANCELLED'])
    const [event] = await eventsOf(server, '/maintenance/dns/calendar.ics')
    expect(event).toMatchObject({ summary: 'Cancelled: DNS moves', sequence: 1 })

    const context = await browser.newContext({ timezoneId: 'Pacific/Auckland', baseURL: server.url })
    const page = await context.newPage()
    await page.goto('/')
    await expect(page.getByRole('complementary', { name: 'Current maintenance' })).toContainText(
      'Maintenance, cancelled DNS moves was planned for',
    )
    await page.getByRole('link', { name: 'Service calendar' }).click()
    await page.getByRole('link', { name: 'DNS', exact: true }).last().click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('DNS')
    await page.getByRole('main').getByRole('link', { name: 'DNS moves' }).click()
    const own = page.getByRole('row', { name: /Your time/ })
    const start = new Intl.DateTimeFormat('en-GB', { timeStyle: 'short', timeZone: 'Pacific/Auckland' })
    await expect(own).toContainText(start.format(times.later))
    await expect(page.getByText('Another day.')).toBeVisible()
    const file = await page.getByRole('link', { name: 'Add to calendar' }).getAttribute('href')
    expect(await eventsOf(server, file ?? '')).toEqual([event])
    await context.close()
  } finally {
    await server.stop()
    await database.$disconnect()
    await rm(dataDir, { recursive: true, force: true })
  }
})

type Times = { start: number; end: number; announced: number; later: number }

const at = (time: number) => new Date(time).toISOString()

/** One window that comes and goes within half a minute, and one whose lead time begins in the meantime. */
async function announce(database: Database): Promise<Times> {
  const now = new Date()
  const start = now.getTime() + 10 * SECOND
  const times = {
    start,
    end: start + 10 * SECOND,
    announced: start + 5 * SECOND,
    later: start + 5 * SECOND + HOUR,
  }
  const windows = [
    { title: 'Mail moves', id: 'mail', start: at(times.start), end: at(times.end), services: ['Mail'] },
    { title: 'DNS moves', id: 'dns', start: at(times.later), end: at(times.later + HOUR), services: ['DNS'] },
  ]
  await inNewEdition(database, now, async (db) => {
    await writeSettings(db, { bannerLead: 1 })
    const author = await createAuthor(db, now, { name: 'Thandi Mokoena' })
    for (const { title, ...window } of windows)
      await createPost(db, now, {
        status: 'PUBLISHED',
        title,
        body: documentOf(windowOf(window)),
        publishAt: now,
        authorId: author.id,
        reason: 'PUBLISHED',
      })
  })
  return times
}

/** Looks at one page after the other until a little after the end: each is right for some instant of its fetching. */
async function watch(server: ServerProcess, times: Times): Promise<void> {
  // Another process made the change; until it is seen, pages are those of before.
  await expect.poll(async () => bannerOf(server, '/')).not.toBe('')
  const seen = new Set<string>()
  while (Date.now() < times.end + 2 * SECOND) {
    for (const path of [
      '/',
      '/maintenance',
      '/maintenance/dns',
      '/archive',
      '/posts/mail-moves',
      '/nowhere',
    ]) {
      const begun = Date.now()
      const banner = await bannerOf(server, path)
      expect([bannerAt(times, begun), bannerAt(times, Date.now())], path).toContain(banner)
      seen.add(banner)
    }
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  expect([...seen]).toEqual([
    'Mail moves: planned',
    'Mail moves: in progress',
    'Mail moves: in progress, DNS moves: planned',
    'DNS moves: planned',
  ])
}

function bannerAt({ start, end, announced }: Times, now: number): string {
  const mail = now < start ? 'Mail moves: planned' : now < end && 'Mail moves: in progress'
  return [mail, now >= announced && 'DNS moves: planned'].filter(Boolean).join(', ')
}

async function bannerOf(server: ServerProcess, path: string): Promise<string> {
  const page = await (await fetch(server.url + path)).text()
  const banner = /<aside class="banner".*?<\/aside>/s.exec(page)?.[0] ?? ''
  const lines = banner.matchAll(/Maintenance, ([a-z ]+)<\/span> <a [^>]*>(.*?)<\/a>/g)
  return Array.from(lines, ([, state, title]) => `${title}: ${state}`).join(', ')
}

async function eventsOf(server: ServerProcess, path: string) {
  const response = await fetch(server.url + path)
  expect(response.headers.get('content-type')).toBe('text/calendar; charset=utf-8')
  expect(response.headers.get('access-control-allow-origin')).toBe('*')
  const calendar = new ICAL.Component(ICAL.parse(await response.text()) as unknown[])
  return calendar.getAllSubcomponents('vevent').map((event) => ({
    uid: event.getFirstPropertyValue('uid'),
    status: event.getFirstPropertyValue('status'),
    summary: event.getFirstPropertyValue('summary'),
    sequence: event.getFirstPropertyValue('sequence'),
    start: event.getFirstPropertyValue('dtstart')?.toString(),
  }))
}
