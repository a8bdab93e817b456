import { isDeepStrictEqual } from 'node:util'
import { nodesOf, type Document } from '../content/document.ts'
import type { Db, Prisma } from '../db/db.ts'
import { serviceIdsOf } from '../maintenance/services.ts'
import type { Window } from '../maintenance/window.ts'

/**
 * Brings the rows of a post's maintenance windows in line with its text. `renamed`: its title or address has changed,
 * which calendars show too. Belongs to every writing of the text itself; does not move the edition.
 */
export async function keepWindows(
  db: Db,
  now: Date,
  post: { id: number; renamed: boolean },
  document: Document,
): Promise<void> {
  const windows = nodesOf(document, 'maintenanceWindow').map(({ attrs }) => attrs)
  const blocks = windows.map(({ id }) => id)
  await db.maintenanceWindow.deleteMany({ where: { postId: post.id, block: { notIn: blocks } } })
  for (const window of windows) await keepWindow(db, now, post, window)
}

async function keepWindow(
  db: Db,
  now: Date,
  { id: postId, renamed }: { id: number; renamed: boolean },
  window: Window,
): Promise<void> {
  const serviceIds = await serviceIdsOf(db, now, window.services)
  const services = serviceIds.map((serviceId, position) => ({ serviceId, position }))
  const known = await db.maintenanceWindow.findUnique({
    where: { postId_block: { postId, block: window.id } },
    include: { services: { orderBy: { position: 'asc' } } },
  })
  const { zone, ...shown } = columnsOf(window)
  if (!known) {
    await db.maintenanceWindow.create({
      data: { postId, block: window.id, zone, ...shown, changedAt: now, services: { create: services } },
    })
    return
  }
  const { kind, state, start, end, updates } = known
  const before = [{ kind, state, start, end, updates }, known.services.map(({ serviceId }) => serviceId)]
  const isSame = !renamed && isDeepStrictEqual(before, [shown, serviceIds])
  await db.maintenanceWindow.update({
    where: { id: known.id },
    data: {
      zone,
      ...(!isSame && { ...shown, sequence: { increment: 1 }, changedAt: now }),
      services: { deleteMany: {}, create: services },
    },
  })
}

function columnsOf({ kind, state, start, end, zone, updates }: Window) {
  return {
    kind,
    state,
    start: new Date(start),
    end: end === null ? null : new Date(end),
    zone,
    updates: updates.map(({ at, text }) => ({ at, text })) satisfies Prisma.InputJsonValue,
  }
}
