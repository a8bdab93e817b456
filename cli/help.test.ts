import { expect, test } from 'vitest'
import product from '../package.json' with { type: 'json' }
import { runCommand } from '../lib/testing/command.ts'

const gazette = (...words: string[]) => runCommand({}, words)

test('a command that is not there is named, and help and version are', { timeout: 60_000 }, async () => {
  expect(await gazette('improt')).toEqual({ code: 1, out: '', err: "gazette: unknown command 'improt'\n" })
  expect((await gazette('import', 'wordpress', '--help')).out).toContain('--media <dir>')
  expect((await gazette('--version')).out).toBe(`${product.version}\n`)
})
