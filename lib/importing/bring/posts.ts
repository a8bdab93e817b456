import { fromHtml } from '../../content/from-html.ts'
import type { Document } from '../../content/document.ts'
import { createPost } from '../../posts/writing/write.ts'
import type { Brought } from './brought.ts'
import { bringComments } from './comments.ts'
import { completePost } from './complete-post.ts'
import { ImportError } from '../import-error.ts'
import type { Post } from '../importer.ts'
import { redirectDocument } from '../redirect-document.ts'
import type { Import } from '../import.ts'

/** Brings the texts, one after the other. */
export async function bringPosts(work: Import, brought: Brought): Promise<void> {
  const guids = new Set<string>()
  let met = 0
  for await (const post of work.archive.posts()) {
    const known = work.known.posts.get(post.ref)
    if (known) await completePost(work, brought, post, known)
    else await bringPost(work, brought, post, guids)
    met++
  }
  if (met !== work.archive.outlines.length)
    throw new ImportError('The file has changed while it was read; run the import again')
}

async function bringPost(work: Import, brought: Brought, post: Post, guids: Set<string>): Promise<void> {
  const { db, now, report } = work
  const { people, tags, files, places } = brought
  const place = places.get(post.ref)
  if (!place) throw new Error(`The post ${post.ref} was not there when the file was read first`)
  const author = (post.authorRef && people.byRef.get(post.authorRef)) || (await people.nobody())
  const cover = post.coverRef === null ? undefined : files.get(post.coverRef)
  const { id, slug } = await createPost(db, now, {
    kind: post.kind,
    status: post.status,
    title: post.title,
    slug: place.slug,
    body: documentOf(work, brought, post),
    excerpt: post.excerpt,
    publishAt: post.publishAt,
    changedAt: post.changedAt,
    createdAt: post.createdAt,
    pinned: post.pinned,
    inNavigation: post.inNavigation,
    guid: await guidOf(work, post, guids),
    authorId: author.id,
    coverId: cover?.id,
    tagIds: post.tagRefs.flatMap((ref) => tags.get(ref)?.id ?? []),
    importRef: post.ref,
    reason: 'IMPORTED',
  })
  if (slug !== place.slug)
    throw new Error(`The post ${post.ref} was to be at ${place.slug}, but is at ${slug}`)
  place.id = id
  place.addresses = post.addresses
  for (const note of post.notes) report.note(post.title, note)
  if (post.coverRef !== null && !cover)
    report.note(post.title, 'comes without its picture for lists, for want of the file')
  report.count(kindOf(post, place.isLive), 'new')
  await bringComments(work, post, id)
}

function kindOf({ kind, status, publishAt }: Post, isLive: boolean): string {
  if (status === 'TRASHED') return 'posts in the trash'
  if (status === 'DRAFT' || status === 'IN_REVIEW') return kind === 'PAGE' ? 'drafts of pages' : 'drafts'
  if (kind === 'PAGE') return isLive ? 'pages' : 'scheduled pages'
  return isLive || publishAt === null ? 'published posts' : 'scheduled posts'
}

function documentOf({ report }: Import, { references }: Brought, post: Post): Document {
  const { document, notes } = fromHtml(post.html)
  const redirected = redirectDocument(document, (address) => references.resolve(address, post.addresses[0]))
  for (const note of [...notes, ...redirected.notes]) report.note(post.title, note.replace(/\.$/, ''))
  return redirected.document
}

/** What a database can keep apart from others. */
const LONGEST_GUID = 1000

/** Feed readers know posts by these, so they stay to the letter, as long as no two are the same. */
async function guidOf({ db, report }: Import, post: Post, guids: Set<string>): Promise<string | undefined> {
  const { guid, title } = post
  if (!guid) return undefined
  if (guid.length > LONGEST_GUID) {
    report.note(title, 'got a new identity for feeds, because the old one is too long')
    return undefined
  }
  const taken = guids.has(guid) || (await db.post.findUnique({ where: { guid }, select: { id: true } }))
  guids.add(guid)
  if (!taken) return guid
  report.note(title, 'got a new identity for feeds, because another post has the same')
  return undefined
}
