import { keepAddress } from '../addresses/keep.ts'
import type { Database, Db } from '../db/db.ts'
import { inNewEdition } from '../edition.ts'
import { fold } from '../fold.ts'
import { paths } from '../paths.ts'
import { copiesNaming, renameInTexts } from './rename-in-texts.ts'
import { freeServiceSlug, listServices, tidy } from './services.ts'

export type Renamed =
  | { outcome: 'renamed' }
  | { outcome: 'missing' }
  /** Another service is called so: names that differ only in case or accents are one. */
  | { outcome: 'taken'; by: { id: number; name: string } }

/** Calls a service otherwise, in all texts too. The address it leaves leads to it for ever. */
export function renameService(database: Database, now: Date, id: number, wanted: string): Promise<Renamed> {
  const name = tidy(wanted)
  const nameKey = fold(name)
  return inNewEdition(database, now, async (db): Promise<Renamed> => {
    const service = await db.service.findUnique({ where: { id }, select: { name: true, slug: true } })
    if (!service) return { outcome: 'missing' }
    const by = await db.service.findFirst({
      where: { nameKey, id: { not: id } },
      select: { id: true, name: true },
    })
    if (by) return { outcome: 'taken', by }
    if (service.name === name) return { outcome: 'renamed' }
    const slug = await freeServiceSlug(db, name, id)
    await db.service.update({ where: { id }, data: { name, nameKey, slug } })
    if (slug !== service.slug) await keepAddress(db, now, paths.service(service.slug), { serviceId: id })
    await renameInTexts(db, now, { id, from: service.name, to: name })
    return { outcome: 'renamed' }
  })
}

/** Lets a service and its neighbour in the list change places. False when there is no such service. */
export function moveService(
  database: Database,
  now: Date,
  id: number,
  to: 'earlier' | 'later',
): Promise<boolean> {
  return inNewEdition(database, now, async (db) => {
    const ids = (await listServices(db)).map((service) => service.id)
    const at = ids.indexOf(id)
    if (at < 0) return false
    const place = Math.min(Math.max(at + (to === 'earlier' ? -1 : 1), 0), ids.length - 1)
    for (const [position, serviceId] of ids.toSpliced(at, 1).toSpliced(place, 0, id).entries())
      await db.service.update({ where: { id: serviceId }, data: { position } })
    return true
  })
}

/** Makes a service part of another, to which its addresses lead from then on. False when either is not there. */
export function mergeService(database: Database, now: Date, id: number, into: number): Promise<boolean> {
  return inNewEdition(database, now, async (db) => {
    const columns = { name: true, slug: true }
    const service = await db.service.findUnique({ where: { id }, select: columns })
    const target = await db.service.findUnique({ where: { id: into }, select: columns })
    if (!service || !target || id === into) return false
    await renameInTexts(db, now, { id, from: service.name, to: target.name })
    await db.windowService.deleteMany({
      where: { serviceId: id, window: { services: { some: { serviceId: into } } } },
    })
    await db.windowService.updateMany({ where: { serviceId: id }, data: { serviceId: into } })
    await db.redirect.updateMany({ where: { serviceId: id }, data: { serviceId: into } })
    await db.service.delete({ where: { id } })
    await keepAddress(db, now, paths.service(service.slug), { serviceId: into })
    return true
  })
}

export type Deleted = { outcome: 'deleted' } | { outcome: 'missing' } | { outcome: 'named'; windows: number }

/** Takes a service off the list when no window names it. Its addresses answer 410 from then on. */
export function deleteService(database: Database, now: Date, id: number): Promise<Deleted> {
  return inNewEdition(database, now, async (db): Promise<Deleted> => {
    const service = await db.service.findUnique({ where: { id }, select: { name: true, slug: true } })
    if (!service) return { outcome: 'missing' }
    const windows = await windowsNaming(db, id, service.name)
    if (windows > 0) return { outcome: 'named', windows }
    await db.service.delete({ where: { id } })
    await keepAddress(db, now, paths.service(service.slug), 'gone')
    return { outcome: 'deleted' }
  })
}

/** How many windows name a service; changes that are not published yet count as one each. */
async function windowsNaming(db: Db, id: number, name: string): Promise<number> {
  return (await db.windowService.count({ where: { serviceId: id } })) + (await copiesNaming(db, name)).length
}
