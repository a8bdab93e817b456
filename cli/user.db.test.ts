import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { isPassword } from '../lib/staff/password.ts'
import { runCommand } from '../lib/testing/command.ts'
import { testDatabase } from '../lib/testing/database.ts'

const { database, url } = await testDatabase()
const dataDir = await mkdtemp(join(tmpdir(), 'gazette-user-'))
afterAll(() => rm(dataDir, { recursive: true }))

const PATIENCE = 60_000

const gazette = (words: string[], input?: string) =>
  runCommand({ DATABASE_URL: url, DATA_DIR: dataDir }, ['user', ...words], input)

const thandi = ['--email', 'Thandi@northbeam.example']
const create = ['create', ...thandi, '--name', 'Thandi Mokoena', '--role', 'owner', '--password-stdin']

it(
  'whoever runs the server gives somebody an account, and later a new password',
  async () => {
    const created = await gazette(create, 'violin otter teapot\n')
    expect(created).toMatchObject({ code: 0, err: '' })
    expect(created.out).toBe('Thandi Mokoena can sign in as thandi@northbeam.example: owner.\n')

    const again = await gazette(create, 'violin otter teapot\n')
    expect(again).toMatchObject({ code: 1, out: '' })
    expect(again.err).toMatch(/^gazette: .* has an account already\. .*\n$/)

    const reset = await gazette(['reset-password', ...thandi, '--password-stdin'], 'april kettle north\n')
    expect(reset.code).toBe(0)
    const { passwordHash } = await database.person.findFirstOrThrow()
    expect(await isPassword('april kettle north', passwordHash)).toBe(true)
  },
  PATIENCE,
)

it(
  'a blog that gets staff but no owner is told of',
  async () => {
    await database.person.deleteMany()
    const author = create.with(-2, 'author')
    const { code, err } = await gazette(author, 'violin otter teapot\n')
    expect([code, err]).toEqual([0, expect.stringMatching(/no owner yet.*--role owner\.\n$/)])
  },
  PATIENCE,
)

it(
  'what cannot be used is refused in one line that says why',
  async () => {
    const weak = await gazette(['reset-password', ...thandi, '--password-stdin'], 'password1234')
    expect(weak.err).toMatch(/^gazette: This password cannot be used\. [^\n]+\n$/)
    const role = await gazette(create.with(-2, 'boss'), 'violin otter teapot')
    expect(role.err).toBe('gazette: --role: "boss" is none of owner, editor, author, contributor.\n')
    const silent = await gazette(create.slice(0, -1))
    expect(silent.err).toMatch(/^gazette: .*--password-stdin\.\n$/)
    expect([weak.code, role.code, silent.code]).toEqual([1, 1, 1])
  },
  PATIENCE,
)
