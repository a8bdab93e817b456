import { execFile } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { isPassword } from '../lib/staff/password.ts'
import { testDatabase } from '../lib/testing/database.ts'

const { database, url } = await testDatabase()
const dataDir = await mkdtemp(join(tmpdir(), 'gazette-user-'))
afterAll(() => rm(dataDir, { recursive: true }))

const PATIENCE = 60_000

/** Runs the command as somebody would at a terminal, with `input` piped in. */
function gazette(args: string[], input = ''): Promise<{ code: number; output: string; errors: string }> {
  const env = { ...process.env, NODE_ENV: 'production' as const, DATABASE_URL: url, DATA_DIR: dataDir }
  return new Promise((resolve) => {
    const command = ['node_modules/tsx/dist/cli.mjs', 'cli/gazette.ts', 'user', ...args]
    const child = execFile(process.execPath, command, { env }, (error, output, errors) =>
      resolve({ code: Number(error?.code ?? 0), output, errors }),
    )
    child.stdin?.end(input)
  })
}

const thandi = ['--email', 'Thandi@northbeam.example']
const create = ['create', ...thandi, '--name', 'Thandi Mokoena', '--role', 'owner', '--password-stdin']

it(
  'whoever runs the server gives somebody an account, and later a new password',
  async () => {
    const created = await gazette(create, 'violin otter teapot\n')
    expect(created).toMatchObject({ code: 0, errors: '' })
    expect(created.output).toBe('Thandi Mokoena can sign in as thandi@northbeam.example: owner.\n')

    const again = await gazette(create, 'violin otter teapot\n')
    expect(again).toMatchObject({ code: 1, output: '' })
    expect(again.errors).toMatch(/^gazette: .* has an account already\. .*\n$/)

    const reset = await gazette(['reset-password', ...thandi, '--password-stdin'], 'april kettle north\n')
    expect(reset.code).toBe(0)
    const { passwordHash } = await database.person.findFirstOrThrow()
    expect(await isPassword('april kettle north', passwordHash)).toBe(true)
  },
  PATIENCE,
)

it(
  'what cannot be used is refused in one line that says why',
  async () => {
    const weak = await gazette(['reset-password', ...thandi, '--password-stdin'], 'password1234')
    expect(weak.errors).toMatch(/^gazette: This password cannot be used\. [^\n]+\n$/)
    const role = await gazette(create.with(-2, 'boss'), 'violin otter teapot')
    expect(role.errors).toBe('gazette: --role: "boss" is none of owner, editor, author, contributor.\n')
    const silent = await gazette(create.slice(0, -1))
    expect(silent.errors).toMatch(/^gazette: .*--password-stdin\.\n$/)
    expect([weak.code, role.code, silent.code]).toEqual([1, 1, 1])
  },
  PATIENCE,
)
