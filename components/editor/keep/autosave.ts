import type { PostFacts } from '@/lib/posts/reading/facts.ts'
import type { Stage } from '@/lib/posts/stage.ts'
import type { Copies, Draft } from './copies.ts'

/** Where the text stands with readers. */
type Place = { slug: string; stage: Stage; inCopy: boolean }

/** What the server says to a save. */
export type Answer =
  | ({ kind: 'saved'; postId: number; version: number; savedAt: number } & Place)
  | { kind: 'conflict'; current: PostFacts }
  | { kind: 'signed-out' }
  /** It will not take this text, and says why. */
  | { kind: 'refused'; reason: string }

/** The server has answered that something is the matter with it. */
export class ServerFailed extends Error {}

/** How a text stands with the server. */
export type Standing =
  | { kind: 'saved' }
  | { kind: 'unsaved' }
  | { kind: 'saving' }
  /** The server does not answer, or answers that it cannot; it is tried again. */
  | { kind: 'away'; answers: boolean }
  | { kind: 'signed-out' }
  | { kind: 'refused'; reason: string }
  | { kind: 'conflict'; current: PostFacts }

export type Snapshot = Place & {
  standing: Standing
  postId: number | null
  version: number
  /** Milliseconds, by the server's clock; null while nothing has been saved. */
  savedAt: number | null
  /** Whether what is not saved lies in the browser at least. */
  kept: boolean
}

type Options = {
  visit: string
  staffId: number
  begin: Omit<Snapshot, 'standing' | 'kept'>
  copies: Copies
  /** The text as it is now. */
  read: () => Draft
  /** Rejects when the server cannot be reached. */
  send: (draft: Draft, post: { postId: number | null; version: number }, leaving: boolean) => Promise<Answer>
  /** Whether the server's text is this one, at the address `slug` or one that the draft itself asks for. */
  same: (post: PostFacts, draft: Draft, slug: string) => Promise<boolean>
  /** Milliseconds. */
  clock?: () => number
}

/** A save follows a pause in typing, and during typing this often. */
const PAUSE = 1_200
const LONGEST_WAIT = 10_000
const KEEP_PAUSE = 300
/** As many texts are remembered whose answer may have been lost. */
const MOST_UNANSWERED = 5
const RETRIES = [2_000, 5_000, 10_000, 20_000, 30_000]

/**
 * Saves a text while it is written, and keeps what is not saved yet in the browser. Of several saves one is under way at
 * a time; the next begins with what the last one made.
 */
export class Autosave {
  readonly #options: Options
  readonly #listeners = new Set<() => void>()
  #snapshot: Snapshot
  /** The text that the server has as far as is known, and those that it may have: no answer came to them. */
  #saved: Draft | null
  #unanswered: Draft[] = []
  /** Counts changes; what is saved is what was there at a count. */
  #changes = 0
  #savedChanges = 0
  /** Up to here the server has the text, if only among the revisions of the post. */
  #heldChanges = 0
  #unsavedSince = 0
  #timer: ReturnType<typeof setTimeout> | undefined
  #keepTimer: ReturnType<typeof setTimeout> | undefined
  #failures = 0
  #saving: Promise<void> | undefined

  constructor(options: Options) {
    this.#options = options
    this.#snapshot = { ...options.begin, standing: { kind: 'saved' }, kept: true }
    this.#saved = options.read()
  }

  /** For React: what is known now, a new object whenever it differs. */
  readonly snapshot = (): Snapshot => this.#snapshot

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  get #now(): number {
    return (this.#options.clock ?? Date.now)()
  }

  get #dirty(): boolean {
    return this.#changes > this.#savedChanges
  }

  /** Something was typed. */
  readonly touch = (): void => {
    if (!this.#dirty) this.#unsavedSince = this.#now
    this.#changes += 1
    const { kind } = this.#snapshot.standing
    if (kind === 'saved' || kind === 'refused') this.#set({ standing: { kind: 'unsaved' } })
    this.#keepSoon()
    if (kind === 'conflict' || kind === 'signed-out' || kind === 'away') return
    const patience = this.#unsavedSince + LONGEST_WAIT - this.#now
    this.#saveIn(Math.max(0, Math.min(PAUSE, patience)))
  }

  /** Saves at once what is not saved, and says whether everything is. */
  async flush(): Promise<boolean> {
    clearTimeout(this.#timer)
    await this.#saving
    if (this.#dirty && this.#snapshot.standing.kind !== 'conflict') await this.#save()
    return !this.#dirty
  }

  /** Sends the text if the server does not have it even among the revisions, and says whether it has it then. */
  async handIn(): Promise<boolean> {
    clearTimeout(this.#timer)
    await this.#saving
    if (this.#changes > this.#heldChanges) await this.#save()
    return this.#changes === this.#heldChanges
  }

  /** The page is being left, or only hidden: sends what is not saved in a way that outlives the page. */
  leave(): void {
    if (!this.#dirty) return
    void this.#keep()
    if (this.#snapshot.standing.kind === 'conflict') return
    clearTimeout(this.#timer)
    void this.#save(true)
  }

  /** What stood in the way is gone: somebody has signed in again, or the network is back. */
  readonly resume = (): void => {
    const { kind } = this.#snapshot.standing
    if (kind === 'conflict' || !this.#dirty) return
    this.#failures = 0
    this.#saveIn(0)
  }

  /** Another text stands here, or counts: the writer has chosen it. From here on saves begin with `version`. */
  settle(version: number): void {
    this.#set({ standing: { kind: 'unsaved' }, version })
    this.#saved = null
    this.#changes += 1
    this.#keepSoon()
    this.#saveIn(0)
  }

  /** Something else than a save has made a new version: the post was published, say. */
  adopt({ version, slug, stage, copy }: PostFacts): void {
    this.#set({ version, slug, stage, inCopy: copy !== null })
  }

  /** The post as the server has it at this moment: perhaps it appeared meanwhile, perhaps somebody has changed it. */
  async meet(post: PostFacts): Promise<void> {
    const ours = post.version === this.#snapshot.version || (await this.#isOurs(post))
    if (ours && post.version >= this.#snapshot.version) this.adopt(post)
    else this.#set({ stage: post.stage })
  }

  /** Whether nobody but this writer has changed the text, however its version was reached. */
  async #isOurs(post: PostFacts): Promise<boolean> {
    for (const draft of [this.#saved, ...this.#unanswered])
      if (draft && (await this.#options.same(post, draft, this.#snapshot.slug))) return true
    return false
  }

  #saveIn(ms: number): void {
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => void this.#save(), ms)
  }

  #save(leaving = false): Promise<void> {
    this.#saving ??= this.#send(leaving).finally(() => {
      this.#saving = undefined
    })
    return this.#saving
  }

  async #send(leaving: boolean): Promise<void> {
    if (!this.#dirty) return
    const changes = this.#changes
    const { postId, version } = this.#snapshot
    const draft = this.#options.read()
    this.#set({ standing: { kind: 'saving' } })
    try {
      const answer = await this.#options.send(draft, { postId, version }, leaving)
      if (answer.kind === 'conflict' && (await this.#isOurs(answer.current))) {
        this.adopt(answer.current)
        return await this.#send(leaving)
      }
      if (answer.kind === 'saved') [this.#saved, this.#unanswered] = [draft, []]
      this.#take(answer, changes)
    } catch (error) {
      this.#unanswered = [...this.#unanswered, draft].slice(-MOST_UNANSWERED)
      const wait = RETRIES[Math.min(this.#failures, RETRIES.length - 1)] ?? 0
      this.#failures += 1
      this.#set({ standing: { kind: 'away', answers: error instanceof ServerFailed } })
      this.#saveIn(wait)
    }
  }

  #take(answer: Answer, changes: number): void {
    switch (answer.kind) {
      case 'saved': {
        const { kind: _, ...saved } = answer
        this.#failures = 0
        this.#savedChanges = changes
        this.#heldChanges = changes
        this.#unsavedSince = this.#now
        this.#set({ ...saved, standing: { kind: this.#dirty ? 'unsaved' : 'saved' } })
        if (this.#dirty) this.#saveIn(PAUSE)
        else this.#forget()
        return
      }
      case 'conflict':
        this.#heldChanges = changes
        this.#set({ standing: { kind: 'conflict', current: answer.current } })
        return
      case 'signed-out':
        this.#set({ standing: { kind: 'signed-out' } })
        return
      case 'refused':
        this.#set({ standing: { kind: 'refused', reason: answer.reason } })
    }
  }

  /** The first letter is kept at once, what follows when there is a moment. */
  #keepSoon(): void {
    if (this.#keepTimer) return
    const first = this.#changes === this.#savedChanges + 1
    this.#keepTimer = setTimeout(() => void this.#keep(), first ? 0 : KEEP_PAUSE)
  }

  async #keep(): Promise<void> {
    clearTimeout(this.#keepTimer)
    this.#keepTimer = undefined
    if (!this.#dirty) return
    const { visit: id, staffId, copies, read } = this.#options
    const { postId, version } = this.#snapshot
    const kept = await copies.put({ id, staffId, postId, version, writtenAt: this.#now, draft: read() })
    if (kept !== this.#snapshot.kept) this.#set({ kept })
    // The save was quicker.
    if (!this.#dirty) this.#forget()
  }

  #forget(): void {
    clearTimeout(this.#keepTimer)
    this.#keepTimer = undefined
    void this.#options.copies.remove(this.#options.visit)
  }

  #set(changes: Partial<Snapshot>): void {
    this.#snapshot = { ...this.#snapshot, ...changes }
    for (const listener of this.#listeners) listener()
  }
}
