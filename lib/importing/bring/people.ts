import { createAuthor } from '../../people/create.ts'
import type { Import } from '../import.ts'

export type BroughtPerson = { id: number; slug: string }
export type BroughtPeople = {
  byRef: Map<string, BroughtPerson>
  /** Whoever what is by nobody is by. Made when it is needed. */
  nobody: () => Promise<BroughtPerson>
}

/** The people of the old site; somebody with the same e-mail address is the same person. */
export async function bringPeople(work: Import): Promise<BroughtPeople> {
  const { db, now, archive, known, report } = work
  const byRef = new Map<string, BroughtPerson>(known.people)
  if (!work.bringsPosts) return { byRef, nobody: once(() => makeNobody(work)) }
  for (const person of archive.people) {
    const before = known.people.get(person.ref)
    const same = before ?? (person.email ? await findByEmail(work, person.email) : null)
    byRef.set(person.ref, same ?? (await createAuthor(db, now, authorOf(person))))
    report.count('people', same ? 'known' : 'new')
    if (same && !before)
      report.note(person.name, 'is somebody who is here already, with the same e-mail address')
  }
  return { byRef, nobody: once(() => makeNobody(work)) }
}

function authorOf({ name, email, url, bio, ref }: Import['archive']['people'][number]) {
  return { name, email: email ?? undefined, url: url ?? undefined, bio, importRef: ref }
}

function findByEmail({ db }: Import, email: string): Promise<BroughtPerson | null> {
  return db.person.findUnique({ where: { email }, select: { id: true, slug: true } })
}

async function makeNobody({ db, now, archive, known, report }: Import): Promise<BroughtPerson> {
  const importRef = `${archive.site.prefix}author:`
  const before = known.people.get(importRef)
  if (before) return before
  const name = archive.site.title || 'The editors'
  report.say(`What names no author is by "${name}" now`)
  return createAuthor(db, now, { name, importRef })
}

function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined
  return () => (made ??= make())
}
