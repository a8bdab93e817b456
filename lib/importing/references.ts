import { normaliseAddress, readAddress } from '../addresses/read.ts'
import { guessPlace, readOld } from '../addresses/old.ts'
import { paths } from '../paths.ts'
import type { BroughtFile, BroughtFiles } from './bring/files.ts'
import type { BroughtPeople } from './bring/people.ts'
import type { BroughtTags } from './bring/tags.ts'
import type { Archive, Outline } from './importer.ts'
import { foldKey, OldSite, type AddressKey } from './old-site.ts'
import type { Places } from './bring/places.ts'

/** What an address in an imported text is now. */
export type Reference =
  | { kind: 'path'; path: string; title: string }
  | { kind: 'file'; path: string; file: BroughtFile }
  /** Of the old site, but nothing that is here. `url` is the whole old address. */
  | { kind: 'lost'; url: string }

type Target = { to: 'post' | 'file' | 'tag' | 'person'; ref: string }

type Brought = { people: BroughtPeople; tags: BroughtTags; files: BroughtFiles; places: Places }

/** Knows the new address of everything that an old address names. */
export class References {
  readonly #old: OldSite
  readonly #brought: Brought
  readonly #targets = new Map<AddressKey, Target>()
  readonly #earlier: ReadonlyMap<string, Reference>
  readonly #quiet = new Map<string, string>()

  /** `earlier` knows, by normalised address, what earlier imports of the site have brought. */
  constructor(archive: Archive, brought: Brought, earlier: ReadonlyMap<string, Reference>) {
    this.#earlier = earlier
    this.#old = new OldSite(archive.site)
    this.#brought = brought
    for (const { ref, addresses } of archive.files) this.#add({ to: 'file', ref }, addresses)
    for (const { ref, pages } of archive.files)
      if (brought.files.has(ref)) this.#add({ to: 'file', ref }, pages)
    for (const outline of archive.outlines) this.#addPost(outline)
    for (const { ref, addresses } of archive.tags) this.#add({ to: 'tag', ref }, addresses)
    for (const { ref, addresses } of archive.people) this.#add({ to: 'person', ref }, addresses)
  }

  /** `address` as it stands in a text that was at `from`. Null: it is of another site, or no web address. */
  resolve(address: string, from: string | undefined): Reference | null {
    if (/^\s*#/.test(address)) return null
    const url = this.#old.absolute(address, from)
    if (!url) return null
    const target = this.#find(url)
    if (target) return this.#reference(target, url)
    if (!this.#old.isOwn(url)) return null
    return this.#before(url) ?? this.#listing(url) ?? { kind: 'lost', url: url.href }
  }

  /** `address` in full, as a link in a text that was at `from`. */
  wholeAddress(address: string, from: string | undefined): string {
    return this.#old.absolute(address, from)?.href ?? address
  }

  #before(url: URL): Reference | undefined {
    const reference = this.#earlier.get(normaliseAddress(this.#old.keptPath(url.href) ?? '/'))
    const goesOn = reference?.kind === 'path' && !reference.path.includes('?')
    return goesOn ? { ...reference, path: reference.path + fragmentOf(url) } : reference
  }

  #addPost({ ref, addresses, quietAddress }: Outline): void {
    this.#add({ to: 'post', ref }, addresses)
    const quiet = quietAddress && this.#old.keptPath(quietAddress)
    if (quiet) this.#quiet.set(ref, quiet)
  }

  /** The first to have an address keeps it. */
  #add(target: Target, addresses: string[]): void {
    for (const address of addresses) {
      const url = this.#old.absolute(address)
      if (!url) continue
      for (const key of [this.#old.key(url), foldKey(this.#old.key(url))])
        if (!this.#targets.has(key)) this.#targets.set(key, target)
    }
  }

  #find(url: URL): Target | undefined {
    const key = this.#old.key(url)
    const reduced = key.replace(/(-\d{1,5}x\d{1,5}|-scaled|-rotated|@2x)(?=\.\w{1,5}$)/, '')
    const spellings = [key, foldKey(key), reduced, foldKey(reduced)]
    return spellings.map((spelling) => this.#targets.get(spelling)).find(Boolean)
  }

  #reference({ to, ref }: Target, url: URL): Reference {
    const { people, tags, files, places } = this.#brought
    const lost: Reference = { kind: 'lost', url: url.href }
    if (to === 'file') {
      const file = files.get(ref)
      return file ? { kind: 'file', path: paths.media(file), file } : lost
    }
    if (to === 'tag') return reachable(tags.get(ref), paths.tag) ?? lost
    if (to === 'person') return reachable(people.byRef.get(ref), paths.author) ?? lost
    const place = places.get(ref)
    if (place?.isLive) return { kind: 'path', path: place.path + fragmentOf(url), title: place.title }
    // Readers must not learn the address of what they cannot see; its number leads there once they can.
    const quiet = this.#quiet.get(ref)
    return quiet ? { kind: 'path', path: quiet, title: '' } : lost
  }

  /** Front page, months, feeds: what has no row of its own. */
  #listing(url: URL): Reference | null {
    const { folder } = this.#old
    if (!`${url.pathname}/`.startsWith(`${folder}/`)) return null
    const old = readOld(readAddress(url.pathname.slice(folder.length) + url.search))
    const base = `${folder}/${old.base.segments.join('/')}`
    const target = base === url.pathname ? undefined : this.#targets.get(foldKey(base))
    if (target && 'feed' in old.view) return this.#feed(target)
    if (target) return this.#reference(target, url)
    const path = listingPath(guessPlace(old))
    return path === null ? null : { kind: 'path', path, title: '' }
  }

  #feed({ to, ref }: Target): Reference | null {
    const tag = to === 'tag' ? this.#brought.tags.get(ref) : undefined
    const person = to === 'person' ? this.#brought.people.byRef.get(ref) : undefined
    return reachable(tag, paths.tagFeed) ?? reachable(person, paths.authorFeed)
  }
}

function reachable(row: { slug: string } | undefined, path: (slug: string) => string): Reference | null {
  return row ? { kind: 'path', path: path(row.slug), title: '' } : null
}

function listingPath(place: ReturnType<typeof guessPlace>): string | null {
  if (place === null || place === 'gone') return null
  if (place.kind === 'front') return 'feed' in place.view ? paths.feed() : paths.front()
  if (place.kind === 'time')
    return place.month ? paths.archiveMonth(place.year, place.month) : paths.archive()
  return place.kind === 'fixed' ? place.path : null
}

/** Comments have other anchors here, and the "more" mark has none. */
function fragmentOf({ hash }: URL): string {
  return /^#(comment|respond|more-)/.test(hash) ? '' : hash
}
