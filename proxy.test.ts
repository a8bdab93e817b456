import { expect, it } from 'vitest'
import { notForReaders } from './lib/paths.ts'
import { config } from './proxy.ts'

const [matcher = ''] = config.matcher
const isAsked = (path: string) => new RegExp(`^${matcher}$`).test(path)

it('is asked about readers’ addresses and previews, and about nothing else', () => {
  for (const path of ['/', '/posts/mail-is-back', '/administration', '/preview/token'])
    expect(isAsked(path), path).toBe(true)
  for (const first of [...notForReaders, '.well-known'].filter((name) => name !== 'preview'))
    for (const path of [`/${first}`, `/${first}/more`]) expect(isAsked(path), path).toBe(false)
})
