import { mapNodes, nodesOf, type Document } from '../content/document.ts'
import type { Db, Prisma } from '../db/db.ts'
import { fold } from '../fold.ts'
import { derivedColumns } from '../posts/writing/write.ts'

/**
 * Writes `to` wherever the windows in posts and in their unpublished changes name the service, which is called `from`
 * there. Whoever has such a post open is told that it has changed. Calendars hear of it as well.
 */
export async function renameInTexts(
  db: Db,
  now: Date,
  service: { id: number; from: string; to: string },
): Promise<void> {
  const { id, from, to } = service
  const windows = { services: { some: { serviceId: id } } }
  const posts = await db.post.findMany({
    where: { windows: { some: windows } },
    select: { id: true, title: true, body: true },
  })
  for (const post of posts) {
    const body = renamed(post.body, from, to)
    if (!body) continue
    await db.post.update({
      where: { id: post.id },
      data: { ...derivedColumns(post.title, body), version: { increment: 1 } },
    })
  }
  await db.maintenanceWindow.updateMany({
    where: windows,
    data: { sequence: { increment: 1 }, changedAt: now },
  })
  for (const { postId, body: before } of await copiesNaming(db, from)) {
    const body = renamed(before, from, to)
    if (!body) continue
    await db.workingCopy.update({ where: { postId }, data: { body } })
    await db.post.update({ where: { id: postId }, data: { version: { increment: 1 } } })
  }
}

/** The unpublished changes to posts in which a window names the service. */
export async function copiesNaming(
  db: Db,
  name: string,
): Promise<{ postId: number; body: Prisma.JsonValue }[]> {
  const copies = await db.workingCopy.findMany({ select: { postId: true, body: true } })
  return copies.filter(({ body }) => names(body, name))
}

function names(body: Prisma.JsonValue, name: string): boolean {
  const key = fold(name)
  return nodesOf(documentOf(body), 'maintenanceWindow').some(({ attrs }) =>
    attrs.services.some((service) => fold(service) === key),
  )
}

/** The text with the new name, once in each window; null when it names no such service. */
function renamed(body: Prisma.JsonValue, from: string, to: string): Document | null {
  if (!names(body, from)) return null
  const [before, after] = [fold(from), fold(to)]
  return mapNodes(documentOf(body), (node) => {
    if (node.type !== 'maintenanceWindow') return node
    const services = node.attrs.services.map((name) => ([before, after].includes(fold(name)) ? to : name))
    return { ...node, attrs: { ...node.attrs, services: [...new Set(services)] } }
  })
}

// Bodies are validated when they are written.
const documentOf = (body: Prisma.JsonValue) => body as unknown as Document
