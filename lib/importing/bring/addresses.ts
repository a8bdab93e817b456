import { keepAddress, keepNewAddresses, type Target } from '../../addresses/keep.ts'
import { ownPlace } from '../../addresses/own.ts'
import { normaliseAddress, readAddress } from '../../addresses/read.ts'
import { paths } from '../../paths.ts'
import type { Brought } from './brought.ts'
import type { File } from '../importer.ts'
import { OldSite } from '../old-site.ts'
import type { Import } from '../import.ts'

/** Lets every old address of what this run has brought lead to where that is now. */
export async function bringAddresses(
  work: Import,
  kept: Redirect[],
  brought: Pick<Brought, 'people' | 'tags' | 'files' | 'places'>,
): Promise<void> {
  const { archive } = work
  const { people, tags, places } = brought
  const book = new AddressBook(work, kept)
  for (const place of places.values()) {
    if (place.isNew && place.id !== null)
      book.add(place.addresses, { postId: place.id }, place.path, place.title)
  }
  for (const file of archive.files) addFile(book, file, brought)
  for (const { ref, name, addresses } of archive.tags) {
    const tag = tags.get(ref)
    if (tag) book.add(addresses, { tagId: tag.id }, paths.tag(tag.slug), name)
  }
  for (const { ref, name, addresses } of archive.people) {
    const person = people.byRef.get(ref)
    if (person) book.add(addresses, { personId: person.id }, paths.author(person.slug), name)
  }
  const { folder } = new OldSite(archive.site)
  if (folder) {
    book.add([`${folder}/feed`], { to: paths.feed() }, paths.feed(), 'The feed')
    book.add([folder], { to: paths.front() }, paths.front(), 'The front page')
  }
  await book.write()
}

/**
 * The page about a file led to the post it belongs to, and showed itself when that was seen: its number can be guessed,
 * so it must not lead to a file of a post that readers do not know of.
 */
function addFile(book: AddressBook, file: File, { files, places }: Pick<Brought, 'files' | 'places'>): void {
  const media = files.get(file.ref)
  const post = file.postRef === null ? undefined : places.get(file.postRef)
  const postTarget = post && post.id !== null ? { postId: post.id } : null
  if (media?.isNew) {
    book.add(file.addresses, { mediaId: media.id }, paths.media(media), file.name)
    book.add(file.pages, postTarget ?? { mediaId: media.id }, paths.media(media), file.name)
  } else if (!media && post?.isNew && postTarget) {
    book.add(file.pages, postTarget, post.path, file.name)
  }
}

/** Collects addresses to keep. Never takes one away from what it leads to already. */
class AddressBook {
  readonly #work: Import
  readonly #old: OldSite
  /** What is kept, by address; GONE where the address leads nowhere. */
  readonly #taken: Map<string, string>
  readonly #new: { address: string; target: Target }[] = []
  readonly #revived: { address: string; target: Target }[] = []

  constructor(work: Import, rows: Redirect[]) {
    this.#work = work
    this.#old = new OldSite(work.archive.site)
    this.#taken = new Map(rows.map((row) => [row.path, keyOf(row)]))
  }

  /** `ownPath` is where the target is by itself; its `title` is named when it loses an address. */
  add(addresses: string[], target: Target, ownPath: string, title: string): void {
    for (const address of addresses) {
      const path = this.#old.keptPath(address)
      const key = path === null ? '/' : normaliseAddress(path)
      if (key === '/' || key.length > LONGEST || key === normaliseAddress(ownPath)) continue
      if (isOurs(key)) {
        this.#work.report.note(title, `its old address ${key} is one of this site itself`)
        continue
      }
      const holder = this.#taken.get(key)
      if (holder === keyOf(target)) continue
      if (holder === undefined) this.#new.push({ address: key, target })
      else if (holder === GONE) this.#revived.push({ address: key, target })
      else this.#work.report.note(title, `its old address ${key} leads elsewhere already`)
      if (holder === undefined || holder === GONE) this.#taken.set(key, keyOf(target))
    }
  }

  async write(): Promise<void> {
    const { db, now, report } = this.#work
    await keepNewAddresses(db, now, this.#new)
    for (const { address, target } of this.#revived) await keepAddress(db, now, address, target)
    const count = this.#new.length + this.#revived.length
    if (count > 0) report.count('old addresses', 'new', count)
  }
}

/** Longer ones no database can look up. */
const LONGEST = 1000
const GONE = 'gone'

export type Redirect = Awaited<ReturnType<Import['db']['redirect']['findMany']>>[number]

/** Whether this site answers at an address whatever posts there are, so that it can lead nowhere else. */
function isOurs(address: string): boolean {
  const place = address.startsWith('/?') ? null : ownPlace(address, readAddress(address))
  return place?.kind === 'fixed' || place?.kind === 'front'
}

function keyOf(target: Target | Redirect): string {
  if (target === 'gone') return GONE
  const columns: Record<string, unknown> = { ...target }
  const name = ['postId', 'tagId', 'personId', 'mediaId', 'to'].find(
    (each) => (columns[each] ?? null) !== null,
  )
  return name ? `${name} ${String(columns[name])}` : GONE
}
