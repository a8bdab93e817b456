import { mkdtemp, rename, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { startServer } from './server-process.ts'

test('readers get every page they could get before while the database is gone, also after a power cut', async () => {
  test.setTimeout(90_000)
  const dataDir = await mkdtemp(join(tmpdir(), 'gazette-up-'))
  const environment = { DATA_DIR: dataDir, DATABASE_URL: '' }
  const database = join(dataDir, 'gazette.db')
  let server = await startServer(environment)
  const get = (path: string) => fetch(server.url + path)
  const wrong = async () => {
    const { wrong } = (await (await get('/readyz')).json()) as { wrong: string[] }
    return wrong.join(' ')
  }
  try {
    const front = await (await get('/')).text()
    const post = /href="(\/posts\/[^"]+)"/.exec(front)?.[1] ?? ''
    const feed = await (await get('/feed.xml')).text()
    const article = await (await get(post)).text()

    await rename(database, `${database}.away`)
    await expect.poll(wrong).toContain('database')
    expect((await get('/healthz')).status).toBe(200)
    expect(await (await get('/')).text()).toBe(front)

    await server.kill()
    server = await startServer({ ...environment, PORT: new URL(server.url).port })
    expect(await (await get('/')).text()).toBe(front)
    expect(await (await get('/feed.xml')).text()).toBe(feed)
    expect(await (await get(post)).text()).toBe(article)
    const unknown = await get('/posts/never-read-by-anybody')
    expect(unknown.status).toBe(503)
    expect(unknown.headers.get('retry-after')).toBeTruthy()
    expect((await get('/healthz')).status).toBe(200)
    expect((await get('/readyz')).status).toBe(503)
    expect(await (await get('/metrics')).text()).toContain('gazette_serving_last_good 1')

    await rename(`${database}.away`, database)
    await expect.poll(async () => (await get('/readyz')).status).toBe(200)
    expect((await get('/posts/never-read-by-anybody')).status).toBe(404)
    expect(await (await get('/')).text()).toBe(front)
    expect(await (await get('/metrics')).text()).toContain('gazette_serving_last_good 0')
  } finally {
    await server.stop()
    await rm(dataDir, { recursive: true, force: true })
  }
})
