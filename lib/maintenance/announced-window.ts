import type { PostKind, Prisma } from '../db/db.ts'
import { postPath } from '../posts/post.ts'
import type { Window } from './window.ts'

/** A window as readers may know it, with the post that tells of it. Whatever is not named here does not leave this room. */
export type AnnouncedWindow = {
  window: Window
  services: { name: string; slug: string }[]
  /** `path` is the post's address; `guid` what feeds know it by. */
  post: { kind: PostKind; title: string; slug: string; path: string; guid: string }
  /** How often what a calendar shows has changed, and when it last did. */
  sequence: number
  changedAt: Date
}

export const announcedColumns = {
  block: true,
  kind: true,
  state: true,
  start: true,
  end: true,
  zone: true,
  updates: true,
  sequence: true,
  changedAt: true,
  post: { select: { kind: true, title: true, slug: true, guid: true } },
  services: { select: { service: { select: { name: true, slug: true } } }, orderBy: { position: 'asc' } },
} satisfies Prisma.MaintenanceWindowSelect

type Row = Prisma.MaintenanceWindowGetPayload<{ select: typeof announcedColumns }>

export function toAnnounced(row: Row): AnnouncedWindow {
  const { block, kind, state, start, end, zone, updates, post, sequence, changedAt } = row
  const services = row.services.map(({ service }) => service)
  return {
    window: {
      id: block,
      // What a row says was checked when the text was (lib/posts/windows.ts).
      kind: kind as Window['kind'],
      state: state as Window['state'],
      updates: updates as Window['updates'],
      start: start.toISOString(),
      end: end && end.toISOString(),
      zone,
      services: services.map(({ name }) => name),
    },
    services,
    post: { ...post, path: postPath(post) },
    sequence,
    changedAt,
  }
}
