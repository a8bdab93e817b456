import { keepAddress, type Target } from '../addresses/keep.ts'
import { normaliseAddress } from '../addresses/read.ts'
import { paths } from '../paths.ts'
import type { Brought } from './bring-posts.ts'
import { OldSite } from './old-site.ts'
import type { Import } from './run.ts'

/** Lets every old address of what this run has brought lead to where that is now. */
export async function bringAddresses(work: Import, brought: Omit<Brought, 'references'>): Promise<void> {
  const { archive, preparation } = work
  const { people, tags, files, places } = brought
  const keep = await keeper(work)
  for (const { ref, title, addresses } of archive.outlines) {
    const place = places.get(ref)
    if (place?.isNew && place.id !== null) await keep(addresses, { postId: place.id }, title)
  }
  for (const file of archive.files) {
    const media = files.get(file.ref)
    if (!media?.isNew) continue
    await keep(file.addresses, { mediaId: media.id }, file.name)
    const post = file.postRef === null ? undefined : places.get(file.postRef)
    await keep(
      file.pages,
      post?.isLive && post.id !== null ? { postId: post.id } : { mediaId: media.id },
      file.name,
    )
  }
  for (const { ref, name, addresses } of archive.tags) {
    const tag = tags.get(ref)
    if (tag) await keep(addresses, { tagId: tag.id }, name)
  }
  for (const { ref, name, addresses } of archive.people) {
    const person = people.byRef.get(ref)
    if (person) await keep(addresses, { personId: person.id }, name)
  }
  for (const file of archive.files.filter(({ ref }) => preparation.missing.has(ref))) {
    const post = file.postRef === null ? undefined : places.get(file.postRef)
    if (post?.isNew && post.id !== null) await keep(file.pages, { postId: post.id }, file.name)
  }
  const { folder } = new OldSite(archive.site)
  if (folder) {
    await keep([`${folder}/feed`], { to: paths.feed() }, 'The feed')
    await keep([folder], { to: paths.front() }, 'The front page')
  }
}

/** Never takes an address away from what it leads to already. */
async function keeper({ db, now, archive, report }: Import) {
  const old = new OldSite(archive.site)
  const rows = await db.redirect.findMany()
  const taken = new Map(rows.map((row) => [row.path, targetKey(row)]))
  return async (addresses: string[], target: Target, title: string): Promise<void> => {
    for (const address of addresses) {
      const path = old.keptPath(address)
      if (path === null) continue
      const key = normaliseAddress(path)
      const wanted = targetKey(target)
      const holder = taken.get(key)
      if (holder === wanted || key === '/') continue
      if (holder !== undefined && holder !== GONE) {
        report.note(title, `its old address ${path} leads elsewhere already`)
        continue
      }
      await keepAddress(db, now, path, target)
      taken.set(key, wanted)
      report.count('old addresses', 'new')
    }
  }
}

const GONE = 'gone'

function targetKey(
  target:
    | Target
    | {
        postId: number | null
        tagId: number | null
        personId: number | null
        mediaId: number | null
        to: string | null
      },
): string {
  if (target === 'gone') return GONE
  const parts = Object.entries(target).filter(
    ([key, value]) => value !== null && /^(postId|tagId|personId|mediaId|to)$/.test(key),
  )
  return parts.length > 0 ? parts.map(([key, value]) => `${key} ${value}`).join() : GONE
}
