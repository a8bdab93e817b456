import { openDatabase } from '../../lib/db/db.ts'
import { migrate } from '../../lib/db/migrate.ts'
import { inNewEdition } from '../../lib/edition.ts'
import { createAuthor } from '../../lib/people/create.ts'
import { createPost } from '../../lib/posts/writing/write.ts'
import { ensureTag } from '../../lib/tags/ensure.ts'

const TAGS = ['Mail', 'Web hosting', 'DNS', 'Billing', 'Security', 'Maintenance', 'Incidents', 'How to']
const WORDS = (
  'the server queue answers again after a restart while clients wait for mail that was sent before noon and our ' +
  'colleagues in the data centre replace one disk after another so that every site stays where it is until the night'
).split(' ')
const HOUR = 60 * 60 * 1000

/** Fills the database with `count` posts, the newest a long one, and returns what is measured. */
export async function writePosts(url: string, count: number): Promise<{ post: string; tag: string }> {
  await migrate(url)
  const database = await openDatabase(url)
  const now = new Date()
  const author = await inNewEdition(database, now, (db) => createAuthor(db, now, { name: 'Piet de Wit' }))
  const tags = await inNewEdition(database, now, (db) =>
    Promise.all(TAGS.map((name) => ensureTag(db, now, { name }))),
  )
  let newest = ''
  for (let n = 0; n < count; n++) {
    const isLast = n === count - 1
    const { slug } = await inNewEdition(database, now, (db) =>
      createPost(db, now, {
        status: 'PUBLISHED',
        title: `${sentence(n, 6)} (${n + 1})`,
        body: bodyOf(n, isLast ? 60 : 4 + (n % 9)),
        publishAt: new Date(now.getTime() - (count - n) * 5 * HOUR),
        authorId: author.id,
        tagIds: [n, n * 3 + 1].map((at) => tags[at % tags.length]?.id ?? 0),
        reason: 'PUBLISHED',
      }),
    )
    if (isLast) newest = slug
  }
  await database.$disconnect()
  return { post: `/posts/${newest}`, tag: `/tags/${tags[0]?.slug}` }
}

function bodyOf(seed: number, paragraphs: number) {
  const content = Array.from({ length: paragraphs }, (_, at) => {
    const text = Array.from(
      { length: 4 },
      (_, n) => `${sentence(seed * 7 + at * 5 + n, 9 + ((at + n) % 12))}.`,
    ).join(' ')
    return at % 6 === 5
      ? { type: 'heading', attrs: { level: 2 }, content: [{ type: 'text', text: sentence(seed + at, 5) }] }
      : { type: 'paragraph', content: [{ type: 'text', text }] }
  })
  return { type: 'doc', content }
}

/** Always the same words for the same number. */
function sentence(seed: number, length: number): string {
  const words = Array.from({ length }, (_, n) => WORDS[(seed * 31 + n * (7 + (seed % 5))) % WORDS.length])
  const text = words.join(' ')
  return text.charAt(0).toUpperCase() + text.slice(1)
}
