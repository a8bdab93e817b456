import { readFile, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { definitionOf, type Asking, type Defined } from '../lib/actions/definition.ts'
import { can } from '../lib/staff/permissions.ts'
import { roles } from '../lib/staff/role.ts'
import type { Role } from '../lib/db/db.ts'
import { testDatabase } from '../lib/testing/database.ts'
import { hire } from '../lib/testing/staff.ts'

/** Routes that are for everybody. What is not named here is for staff and says for whom. */
const OPEN = /^\.\/(\(feeds\)|healthz|readyz|media|api\/auth)\//

const modules = import.meta.glob<Record<string, unknown>>(['./**/actions.ts', './**/route.ts'])
const METHODS = /^(GET|HEAD|POST|PUT|PATCH|DELETE|OPTIONS)$/

type Exposed = { name: string; definition: Defined | undefined }

async function exposedBy(file: string): Promise<Exposed[]> {
  const exports = await modules[file]?.()
  const isRoute = file.endsWith('/route.ts')
  return Object.entries(exports ?? {})
    .filter(([name, value]) => typeof value === 'function' && (!isRoute || METHODS.test(name)))
    .map(([name, value]) => ({ name: `${file} ${name}`, definition: definitionOf(Object(value)) }))
}

const files = Object.keys(modules).filter((file) => file.endsWith('/actions.ts') || !OPEN.test(file))
const exposed = (await Promise.all(files.map(exposedBy))).flat()
const defined = exposed.flatMap(({ name, definition }) => (definition ? [{ name, definition }] : []))

const { database } = await testDatabase()

const now = new Date('2026-11-24T02:00:00Z')
const nobody: Asking = { staff: null, database, now, device: { userAgent: '', address: '198.51.100.7' } }

async function askingAs(role: Role): Promise<Asking> {
  const staff = await hire(database, now, `${roles[role].name} Mokoena`, role)
  return { ...nobody, staff: { ...staff, sessionId: 'session' } }
}

const everybody: Record<Role, Asking> = {
  OWNER: await askingAs('OWNER'),
  EDITOR: await askingAs('EDITOR'),
  AUTHOR: await askingAs('AUTHOR'),
  CONTRIBUTOR: await askingAs('CONTRIBUTOR'),
}

/** Sends nothing: enough to see whether one is let in, too little to change anything. */
async function knock({ definition }: { definition: Defined }, asking: Asking): Promise<string> {
  if (definition.kind === 'action')
    return definition.perform(asking, new FormData()).then(
      ({ kind }) => kind,
      () => 'let in',
    )
  const request = new Request('http://localhost/admin', { method: 'POST', body: 'null' })
  const { status } = await definition.perform(asking, request, {}).catch(() => new Response(null))
  return { 401: 'signed out', 404: 'missing' }[status] ?? 'let in'
}

it('everything that the network reaches was defined with its permission', () => {
  expect(exposed.length).toBeGreaterThan(5)
  expect(exposed.filter(({ definition }) => !definition).map(({ name }) => name)).toEqual([])
})

it('server actions stand in files named actions.ts and nowhere else', async () => {
  const folders = ['app', 'components', 'lib']
  const listed = await Promise.all(
    folders.map((folder) => readdir(folder, { recursive: true, withFileTypes: true })),
  )
  const sources = listed
    .flat()
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name) && !entry.name.includes('.test.'))
    .map((entry) => join(entry.parentPath, entry.name))
  const strays: string[] = []
  for (const file of sources)
    if (!file.endsWith('/actions.ts') && /^\s*['"]use server['"]/m.test(await readFile(file, 'utf8')))
      strays.push(file)
  expect(strays).toEqual([])
})

it('what is open to anyone is known by name', () => {
  const open = defined.filter(({ definition }) => definition.permission === 'anyone').map(({ name }) => name)
  expect(open.toSorted()).toEqual([
    './(entrance)/admin/login/actions.ts signIn',
    './(entrance)/setup/actions.ts claim',
  ])
})

const guarded = defined.filter(({ definition }) => definition.permission !== 'anyone')

describe.each(guarded)('$name', (one) => {
  it('is not there for whoever is not signed in', async () => {
    expect(await knock(one, nobody)).toBe('signed out')
  })

  it.each(Object.entries(everybody))('lets %s in exactly when the table says so', async (_, asking) => {
    const { permission } = one.definition
    const allowed = permission === 'anyone' || (asking.staff !== null && can(asking.staff, permission))
    const answer = await knock(one, asking)
    if (allowed) expect(answer).not.toBe('signed out')
    else expect(answer).toBe('missing')
  })
})
