'use server'
import { z } from 'zod'
import { done, invalid, refused } from '@/lib/actions/answer.ts'
import { formAction } from '@/lib/actions/form-action.ts'
import { countOf } from '@/lib/count.ts'
import { publishMany, undoPublishMany } from '@/lib/posts/many/publish-many.ts'
import { tagMany } from '@/lib/posts/many/tag-many.ts'
import { deleteMany, restoreMany, trashMany, undoTrashMany } from '@/lib/posts/many/trash-many.ts'
import { ensureTag } from '@/lib/tags/ensure.ts'
import { tagNamed } from '@/lib/tags/names.ts'
import { leftInWords } from './in-words.ts'
import { Id, Noun, onChosen, undoOf, within } from './on-chosen.ts'

const Version = z.int().min(1)
const changedSince = refused('Somebody has changed this since.')

export const trashPosts = onChosen({
  permission: 'post.trash',
  fields: {},
  async run({ ids, noun, staff, database, now }) {
    const trashed = await trashMany(database, now, staff.id, ids)
    const message = `${countOf(trashed.length, noun)} moved to the trash.`
    return done(message, { trashed: JSON.stringify(trashed), noun })
  },
})

const Trashed = z.object({
  id: Id,
  version: Version,
  was: z.enum(['DRAFT', 'IN_REVIEW', 'PUBLISHED', 'TRASHED']),
})

export const undoTrash = formAction({
  permission: 'post.trash',
  input: z.object({ trashed: undoOf(Trashed), noun: Noun }),
  async run({ input: { trashed, noun }, staff, database, now }) {
    const mayBringBack = await within(database, staff, 'post.trash', trashed)
    // Bringing back what was published is publishing it.
    const mayPublish = await within(database, staff, 'post.publish', mayBringBack)
    const reached = mayBringBack.filter((post) => post.was !== 'PUBLISHED' || mayPublish.includes(post))
    const undone = await undoTrashMany(database, now, staff.id, reached)
    return undone > 0 ? done(`${countOf(undone, noun)} back where they were.`) : changedSince
  },
})

export const restorePosts = onChosen({
  permission: 'post.trash',
  fields: {},
  async run({ ids, noun, staff, database, now }) {
    return done(`${countOf(await restoreMany(database, now, staff.id, ids), noun)} restored as drafts.`)
  },
})

export const deletePosts = onChosen({
  permission: 'post.trash',
  fields: {},
  async run({ ids, noun, staff, database, now }) {
    return done(`${countOf(await deleteMany(database, now, staff.id, ids), noun)} deleted for good.`)
  },
})

export const publishPosts = onChosen({
  permission: 'post.publish',
  fields: {},
  async run({ ids, noun, staff, database, now }) {
    const { published, left } = await publishMany(database, now, staff.id, ids)
    if (published.length === 0) return refused(leftInWords(left, noun).join(' '))
    const words = [`${countOf(published.length, noun)} published.`, ...leftInWords(left, noun)]
    return done(words.join(' '), { published: JSON.stringify(published), noun })
  },
})

const Published = z.object({ id: Id, version: Version, was: z.enum(['draft', 'inReview']) })

export const undoPublish = formAction({
  permission: 'post.publish',
  input: z.object({ published: undoOf(Published), noun: Noun }),
  async run({ input: { published, noun }, staff, database, now }) {
    const reached = await within(database, staff, 'post.publish', published)
    const undone = await undoPublishMany(database, now, staff.id, reached)
    return undone > 0 ? done(`${countOf(undone, noun)} back where they were.`) : changedSince
  },
})

const TagName = z.string().trim().min(1, 'Name the tag first.').max(80, 'A tag has at most 80 characters.')

export const tagPosts = onChosen({
  permission: 'post.write',
  fields: { tag: TagName, tagging: z.enum(['add', 'remove']) },
  async run({ ids, noun, input, staff, database, now }) {
    const on = input.tagging === 'add'
    const name = input.tag
    const tag = on ? await ensureTag(database, now, { name }) : await tagNamed(database, name)
    if (!tag) return invalid({ tag: `There is no tag “${name}”.` })
    const chosen = ids.map((id) => ({ id }))
    const tagged = await tagMany(database, now, staff.id, { tagId: tag.id, on }, chosen)
    const undo = { tag: String(tag.id), on: String(!on), tagged: JSON.stringify(tagged), noun }
    if (tagged.length === 0)
      return invalid({ tag: on ? 'They have this tag already.' : 'None of them has this tag.' })
    return done(`${countOf(tagged.length, noun)} ${on ? 'tagged' : 'no longer tagged'} “${tag.name}”.`, undo)
  },
})

const Tagged = z.object({ id: Id, version: Version, position: z.int().min(0).max(1000) })

export const undoTagging = formAction({
  permission: 'post.write',
  input: z.object({ tag: Id, on: z.stringbool(), tagged: undoOf(Tagged), noun: Noun }),
  async run({ input: { tag: tagId, on, tagged, noun }, staff, database, now }) {
    const reached = await within(database, staff, 'post.write', tagged)
    const undone = await tagMany(database, now, staff.id, { tagId, on }, reached)
    return undone.length > 0 ? done(`${countOf(undone.length, noun)} as they were.`) : changedSince
  },
})
