import type { Document } from '../content/document.ts'
import type { Db, Prisma } from '../db/db.ts'
import { readPage, type Page } from '../paging.ts'
import { atStage, stageOf } from '../posts/stage.ts'
import { postPath } from '../posts/post.ts'
import { windowIn, type Update } from './amend.ts'
import { stateAt, type State, type Window } from './window.ts'

/** A window of a live or scheduled post, as staff see it in a list. */
export type DeskWindow = {
  postId: number
  block: string
  title: string
  stage: 'live' | 'scheduled'
  kind: Window['kind']
  /** What it is now, by hand or by the clock. */
  state: State
  start: Date
  end: Date | null
  services: string[]
}

/** One window with what has been told about it, as the published text has it. */
export type ToldWindow = DeskWindow & {
  path: string
  zone: string
  updates: Update[]
  /** Whether feeds tell of its post, and can do so again. */
  followed: boolean
}

const columns = {
  block: true,
  kind: true,
  state: true,
  start: true,
  end: true,
  post: { select: { id: true, title: true, status: true, publishAt: true, unpublishAt: true } },
  services: { orderBy: { position: 'asc' }, select: { service: { select: { name: true } } } },
} satisfies Prisma.MaintenanceWindowSelect

const PAGE = 20

/** What runs or is to come, what begins first at the top. `within` are the posts that the person reaches. */
export async function openWindows(db: Db, now: Date, within: Prisma.PostWhereInput): Promise<DeskWindow[]> {
  const rows = await db.maintenanceWindow.findMany({
    where: { AND: [shown(now, within), open(now)] },
    orderBy: [{ start: 'asc' }, { id: 'asc' }],
    select: columns,
  })
  return rows.map((row) => toDeskWindow(row, now))
}

/** What is done or cancelled, the latest first; null past the last page. */
export function pastWindows(
  db: Db,
  now: Date,
  within: Prisma.PostWhereInput,
  page: number,
): Promise<Page<DeskWindow> | null> {
  const where = { AND: [shown(now, within), over(now)] }
  return readPage(
    page,
    PAGE,
    () => db.maintenanceWindow.count({ where }),
    async (stretch) => {
      const orderBy: Prisma.MaintenanceWindowOrderByWithRelationInput[] = [{ start: 'desc' }, { id: 'desc' }]
      const rows = await db.maintenanceWindow.findMany({ where, orderBy, select: columns, ...stretch })
      return rows.map((row) => toDeskWindow(row, now))
    },
  )
}

/** A window of a live or scheduled post; null when there is none with that id. */
export async function deskWindow(
  db: Db,
  now: Date,
  postId: number,
  block: string,
): Promise<ToldWindow | null> {
  const row = await db.maintenanceWindow.findFirst({
    where: { AND: [shown(now, { id: postId }), { block }] },
    select: { ...columns, post: { select: { ...columns.post.select, kind: true, slug: true, body: true } } },
  })
  // Bodies are validated when they are written.
  const window = row && windowIn(row.post.body as unknown as Document, block)
  if (!window) return null
  const { zone, updates } = window
  const listed = toDeskWindow(row, now)
  const followed = row.post.kind === 'POST' && listed.stage === 'live'
  return { ...listed, path: postPath(row.post), zone, updates, followed }
}

function shown(now: Date, within: Prisma.PostWhereInput): Prisma.MaintenanceWindowWhereInput {
  return { post: { AND: [within, { OR: [atStage('scheduled', now), atStage('live', now)] }] } }
}

// Spelt out both ways: to a database, what is not known to have passed has not passed, and has not not passed.
const SAID_TO_BE_OVER = ['done', 'cancelled']

/** `stateAt` as a condition: anything but done or cancelled. */
function open(now: Date) {
  return {
    state: { notIn: SAID_TO_BE_OVER },
    OR: [{ end: null }, { end: { gt: now } }, { start: { gt: now } }],
  } satisfies Prisma.MaintenanceWindowWhereInput
}

/** `stateAt` as a condition: done or cancelled. */
function over(now: Date) {
  return {
    OR: [{ state: { in: SAID_TO_BE_OVER } }, { AND: [{ end: { lte: now } }, { start: { lte: now } }] }],
  } satisfies Prisma.MaintenanceWindowWhereInput
}

function toDeskWindow(
  row: Prisma.MaintenanceWindowGetPayload<{ select: typeof columns }>,
  now: Date,
): DeskWindow {
  const { block, start, end, post, services } = row
  // Written from the block, whose words these are.
  const { kind, state } = row as Pick<Window, 'kind' | 'state'>
  return {
    postId: post.id,
    block,
    title: post.title,
    stage: stageOf(post, now) === 'live' ? 'live' : 'scheduled',
    kind,
    state: stateAt({ start: start.toISOString(), end: end && end.toISOString(), state }, now),
    start,
    end,
    services: services.map(({ service }) => service.name),
  }
}
