import type { Writing } from '@/lib/posts/writing/written.ts'
import type { Fields } from '../fields.ts'

/** What a writer has typed, as the editor has it. `slug` null: made from the title. */
export type Draft = Omit<Writing, 'slug'> & { slug: string | null }

/** A text that is kept in the browser until the server has it. */
export type Copy = {
  /** One for each visit to the writing screen. */
  id: string
  staffId: number
  /** Null while the server knows nothing of the post. */
  postId: number | null
  /** The version that the writer began with. */
  version: number
  /** Milliseconds. */
  writtenAt: number
  draft: Draft
  /** What is shown of what the draft only names. */
  beside?: Pick<Fields, 'cover' | 'continues'>
}

/** Where copies are kept. Nothing here rejects: a browser may refuse to keep anything. */
export type Copies = {
  /** Whether the copy has reached the disk. */
  put: (copy: Copy) => Promise<boolean>
  remove: (id: string) => Promise<void>
  /** What is left of visits that are over, newest first. */
  leftBehind: (staffId: number, postId: number | null) => Promise<Copy[]>
  /** Marks this visit as one that goes on, until the page is left or what this returns is called. */
  stayFor: (id: string) => () => void
}

const STORE = 'copies'

/** Copies in the browser's database. */
export function browserCopies(): Copies {
  let opened: Promise<IDBDatabase> | undefined
  const open = () => (opened ??= openDatabase())
  return {
    async put(copy) {
      try {
        const database = await open()
        // What is typed must survive the browser being killed.
        const transaction = database.transaction(STORE, 'readwrite', { durability: 'strict' })
        transaction.objectStore(STORE).put(copy)
        await completed(transaction)
        return true
      } catch {
        return false
      }
    },
    async remove(id) {
      try {
        const transaction = (await open()).transaction(STORE, 'readwrite')
        transaction.objectStore(STORE).delete(id)
        await completed(transaction)
      } catch {
        // Then it will be offered once more, which does no harm.
      }
    },
    async leftBehind(staffId, postId) {
      try {
        const all = await readAll(await open())
        const visits = await openVisits()
        return all
          .filter((copy) => copy.staffId === staffId && copy.postId === postId && !visits.has(copy.id))
          .toSorted((a, b) => b.writtenAt - a.writtenAt)
      } catch {
        return []
      }
    },
    stayFor(id) {
      let release: (() => void) | undefined
      const hold = () => {
        void navigator.locks?.request(lockName(id), () => new Promise<void>((resolve) => (release = resolve)))
      }
      // A page that is left may wait in memory to be come back to: until then its visit is over.
      const leave = () => release?.()
      const comeBack = ({ persisted }: PageTransitionEvent) => persisted && hold()
      hold()
      window.addEventListener('pagehide', leave)
      window.addEventListener('pageshow', comeBack)
      return () => {
        leave()
        window.removeEventListener('pagehide', leave)
        window.removeEventListener('pageshow', comeBack)
      }
    },
  }
}

const lockName = (id: string) => `gazette copy ${id}`

/** The visits of other tabs that are still open: their copies are not left behind. */
async function openVisits(): Promise<Set<string>> {
  const held = (await navigator.locks?.query())?.held ?? []
  return new Set(held.map(({ name = '' }) => name.replace(lockName(''), '')))
}

function openDatabase(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open('gazette', 1)
    request.addEventListener('upgradeneeded', () => {
      request.result.createObjectStore(STORE, { keyPath: 'id' })
    })
    request.addEventListener('success', () => resolve(request.result))
    request.addEventListener('error', () => reject(request.error ?? new Error('No database')))
  })
}

function completed(transaction: IDBTransaction): Promise<void> {
  return new Promise((resolve, reject) => {
    transaction.addEventListener('complete', () => resolve())
    transaction.addEventListener('error', () => reject(transaction.error ?? new Error('Not written')))
    transaction.addEventListener('abort', () => reject(transaction.error ?? new Error('Not written')))
  })
}

function readAll(database: IDBDatabase): Promise<Copy[]> {
  return new Promise((resolve, reject) => {
    // Only this file writes there.
    const request: IDBRequest<Copy[]> = database.transaction(STORE).objectStore(STORE).getAll()
    request.addEventListener('success', () => resolve(request.result))
    request.addEventListener('error', () => reject(request.error ?? new Error('Not read')))
  })
}
