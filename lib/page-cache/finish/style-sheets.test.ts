import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { inlined, styleSheets } from './style-sheets.ts'

const path = '/_next/static/chunks/a.css'

it.each([
  ['url(../media/serif.woff2)', 'url(/_next/static/media/serif.woff2)'],
  ['url("../media/serif.woff2?x#y")', 'url("/_next/static/media/serif.woff2?x#y")'],
  ["url( 'b.png' )", "url('/_next/static/chunks/b.png')"],
  ['url(/icon.svg)', 'url(/icon.svg)'],
  ['url(#arrow)', 'url(#arrow)'],
  ['url(data:image/png;base64,AA)', 'url(data:image/png;base64,AA)'],
  ['@charset "utf-8";p{margin:0}', 'p{margin:0}'],
  ['p{margin:0}\n/*# sourceMappingURL=a.css.map */\n', 'p{margin:0}'],
])('inside a page, %s becomes %s', (css, expected) => expect(inlined(css, path)).toBe(expected))

it('refuses a sheet that would end early inside a page', () => {
  expect(() => inlined('p::after{content:"</style>"}', path)).toThrow(path)
})

it('reads the sheets of the build and nothing else', async () => {
  const build = await mkdtemp(join(tmpdir(), 'gazette-build-'))
  onTestFinished(() => rm(build, { recursive: true }))
  await mkdir(join(build, 'static/chunks'), { recursive: true })
  await writeFile(join(build, 'static/chunks/a.css'), 'p{margin:0}')
  const css = styleSheets(build)
  expect(css('/_next/static/chunks/a.css?dpl=1')).toBe('p{margin:0}')
  expect(css('/_next/static/../secret.css')).toBeUndefined()
  expect(css('https://fonts.example/a.css')).toBeUndefined()
})
