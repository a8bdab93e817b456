import { expect, it } from 'vitest'
import { notForReaders } from './lib/paths.ts'
import { config } from './proxy.ts'

const [matcher = ''] = config.matcher
const isAsked = (path: string) => new RegExp(`^${matcher}$`).test(path)

it('is asked about readers’ addresses and previews, and about nothing else', () => {
  for (const path of ['/', '/posts/mail-is-back', '/administration', '/preview/token', '/media'])
    expect(isAsked(path), path).toBe(true)
  for (const first of [...notForReaders, '.well-known'].filter((name) => name !== 'preview'))
    expect(isAsked(`/${first}/more`), first).toBe(false)
  for (const path of ['/admin', '/healthz', '/readyz', '/setup']) expect(isAsked(path), path).toBe(false)
})
