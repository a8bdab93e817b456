import type { Db } from '../db/db.ts'
import { fold } from '../fold.ts'
import { freeSlug, slugify } from '../slug.ts'

export type Service = { id: number; name: string; slug: string }

const columns = { id: true, name: true, slug: true } as const

/** All services in the order staff gave them, with how many windows name each, those of drafts too. */
export async function listServices(db: Db): Promise<(Service & { windows: number })[]> {
  const services = await db.service.findMany({
    orderBy: [{ position: 'asc' }, { id: 'asc' }],
    select: { ...columns, _count: { select: { windows: true } } },
  })
  return services.map(({ _count, ...service }) => ({ ...service, windows: _count.windows }))
}

/** The names of all services, in their order. */
export async function allServiceNames(db: Db): Promise<string[]> {
  return (await listServices(db)).map(({ name }) => name)
}

/**
 * The service with this name, made as the last of the list when there is none. Names that differ only in case or
 * accents are one service, which keeps the first spelling. Call it inside `inNewEdition` or a change of a post.
 */
export async function ensureService(
  db: Db,
  now: Date,
  wanted: string,
): Promise<Service & { created: boolean }> {
  const name = tidy(wanted)
  const nameKey = fold(name)
  const known = await db.service.findUnique({ where: { nameKey }, select: columns })
  if (known) return { ...known, created: false }
  const slug = await freeServiceSlug(db, name)
  const last = await db.service.aggregate({ _max: { position: true } })
  const position = (last._max.position ?? -1) + 1
  const service = await db.service.create({
    data: { name, nameKey, slug, position, createdAt: now },
    select: columns,
  })
  return { ...service, created: true }
}

/** The ids of the services of these names, in their order and once each; made where there are none. */
export async function serviceIdsOf(db: Db, now: Date, names: string[]): Promise<number[]> {
  const ids: number[] = []
  for (const name of names) if (fold(name)) ids.push((await ensureService(db, now, name)).id)
  return [...new Set(ids)]
}

/** The first of these names that no service has, null when each has one. */
export async function firstUnknownService(db: Db, names: string[]): Promise<string | null> {
  const keys = names.map((name) => fold(tidy(name)))
  const known = await db.service.findMany({ where: { nameKey: { in: keys } }, select: { nameKey: true } })
  return names.find((_, at) => keys[at] && !known.some(({ nameKey }) => nameKey === keys[at])) ?? null
}

/** The first address for `name` that no other service has; `except` is the service that it is for. */
export function freeServiceSlug(db: Db, name: string, except?: number): Promise<string> {
  return freeSlug(slugify(name, 'service'), async (slug) => {
    const owner = await db.service.findUnique({ where: { slug }, select: { id: true } })
    return owner !== null && owner.id !== except
  })
}

/** A name as it is kept. */
export function tidy(name: string): string {
  return name.trim().replace(/\s+/g, ' ')
}
