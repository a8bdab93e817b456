import { childrenOf, type Document, type DocumentNode } from '../content/document.ts'
import { fromMarkdown } from '../content/from-markdown.ts'
import type { Database, Db } from '../db/db.ts'
import { inNewEdition } from '../edition.ts'
import { createAuthor } from '../people/create.ts'
import { createPost } from '../posts/writing/write.ts'
import { writeSettings } from '../site/settings.ts'
import { ensureTag } from '../tags/ensure.ts'
import { sampleAuthors, samplePosts, type SamplePost } from './sample-posts.ts'
import { samplePicture } from './sample-picture.ts'
import { samplePinnedTags, sampleSite, sampleTagDescriptions } from './sample-site.ts'

const DAY = 24 * 60 * 60 * 1000

/** Puts the sample posts into a new blog, as if they had been written over the last weeks. */
export async function addSamples(database: Database, now: Date, dataDir: string): Promise<void> {
  await inNewEdition(database, now, async (db) => {
    await writeSettings(db, sampleSite)
    const authorIds = await addAuthors(db, now)
    const postIds = new Map<string, number>()
    for (const post of samplePosts) {
      const { id } = await createPost(db, now, {
        kind: post.kind ?? 'POST',
        status: 'PUBLISHED',
        reason: 'PUBLISHED',
        title: post.title,
        slug: post.slug,
        body: await bodyOf(post, db, now, dataDir),
        excerpt: post.excerpt,
        publishAt: daysBefore(now, post.daysAgo),
        createdAt: daysBefore(now, post.daysAgo),
        sample: true,
        inNavigation: post.kind === 'PAGE',
        authorId: authorIds[post.author],
        tagIds: await tagIdsOf(post, db, now),
        continuesId: post.continues ? postIds.get(post.continues) : undefined,
      })
      postIds.set(post.slug, id)
    }
  })
}

async function addAuthors(db: Db, now: Date): Promise<Record<SamplePost['author'], number>> {
  const ids: Partial<Record<SamplePost['author'], number>> = {}
  for (const slug of Object.keys(sampleAuthors) as SamplePost['author'][]) {
    const { id } = await createAuthor(db, now, { ...sampleAuthors[slug], slug, importRef: `sample:${slug}` })
    ids[slug] = id
  }
  return ids as Record<SamplePost['author'], number>
}

async function tagIdsOf(post: SamplePost, db: Db, now: Date): Promise<number[]> {
  const ids: number[] = []
  for (const name of post.tags) {
    const tag = await ensureTag(db, now, {
      name,
      description: sampleTagDescriptions[name],
      pinned: samplePinnedTags.has(name),
    })
    ids.push(tag.id)
  }
  return ids
}

async function bodyOf(post: SamplePost, db: Db, now: Date, dataDir: string): Promise<Document> {
  const { document } = fromMarkdown(post.markdown)
  const blocks: Record<string, DocumentNode> = {}
  if (post.window) blocks['[window]'] = windowBlock(post.window, now)
  if (post.picture) blocks['[picture]'] = await samplePicture(post.picture, db, now, dataDir)
  return { ...document, content: document.content.map((node) => blocks[markerIn(node)] ?? node) }
}

function markerIn(node: DocumentNode): string {
  const only = childrenOf(node).length === 1 ? childrenOf(node)[0] : undefined
  return node.type === 'paragraph' && only?.type === 'text' ? only.text : ''
}

function windowBlock(window: NonNullable<SamplePost['window']>, now: Date): DocumentNode {
  const start = new Date(now.getTime() + window.daysAhead * DAY)
  start.setUTCHours(window.startHour, 0, 0, 0)
  const end = new Date(start.getTime() + window.hours * 60 * 60 * 1000)
  return {
    type: 'maintenanceWindow',
    attrs: {
      id: 'heron-move',
      kind: 'maintenance',
      state: 'planned',
      start: start.toISOString(),
      end: end.toISOString(),
      zone: 'UTC',
      services: window.services,
      updates: [],
    },
  }
}

/** Some days before `now`, at a time of day when people write. */
function daysBefore(now: Date, days: number): Date {
  const date = new Date(now.getTime() - days * DAY)
  date.setUTCHours(8 + (days % 6), (days * 17) % 60, 0, 0)
  return date
}
