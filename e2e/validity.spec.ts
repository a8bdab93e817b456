import { execFile, spawnSync } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { expect, test } from './site.ts'

const checker = join(dirname(createRequire(import.meta.url).resolve('vnu-jar')), 'build/dist/vnu.jar')
const hasJava = spawnSync('java', ['-version']).status === 0

/** Pages that no sitemap names. */
const unlisted = ['/search', '/search?q=email', '/search?q=zeppelin', '/nowhere', '/comments/feed/']

test('every public page is valid HTML', async ({ request, site }) => {
  test.skip(!hasJava, 'The HTML checker needs Java')
  test.setTimeout(180_000)
  const sitemap = await (await request.get('/sitemap.xml')).text()
  const listed = Array.from(sitemap.matchAll(/<loc>(.*?)<\/loc>/g), ([, url = '']) => new URL(url))
  expect(listed.length).toBeGreaterThan(15)

  const folder = await mkdtemp(join(tmpdir(), 'gazette-pages-'))
  const files: string[] = []
  for (const path of [...listed.map(({ pathname }) => pathname), ...unlisted]) {
    const response = await request.get(site.url + path)
    expect(response.headers()['content-type']).toBe('text/html; charset=utf-8')
    const file = join(folder, `${path.replace(/\W+/g, '_')}.html`)
    await writeFile(file, await response.text())
    files.push(file)
  }
  const complaints = await promisify(execFile)('java', ['-jar', checker, '--errors-only', ...files]).then(
    ({ stderr }) => stderr,
    (error: { stderr: string }) => error.stderr,
  )
  expect(complaints).toBe('')
  await rm(folder, { recursive: true })
})
