import { setTimeout as sleep } from 'node:timers/promises'
import { log } from '../log.ts'
import type { Address, Keeping } from './address.ts'
import type { Disk } from './copies/disk.ts'
import { makePage, type Page } from './page.ts'
import type { Render } from './render.ts'
import { Store } from './copies/store.ts'
import { TooManyWaiting, Turns } from './turns.ts'
import type { Validity } from './validity.ts'

/** What readers get at an address. */
export type Found =
  /** The page as it is now. */
  | { kind: 'right'; page: Page }
  /** The page as it was when it could last be rendered. */
  | { kind: 'last good'; page: Page }
  /** It cannot be rendered and never was. */
  | { kind: 'nothing' }
  /** The answer is for this visitor only: Next gives it. */
  | { kind: 'not ours' }

type Options = {
  render: Render
  validity: Validity
  disk: Disk
  /** Milliseconds. */
  clock: () => number
  memoryInBytes?: number
}

/** What visitors can invent (searches, addresses that lead nowhere) gets this much of the memory. */
const BRIEFLY_IN_BYTES = 4 * 1024 ** 2
/** The pages that are asked for; the others are on disk. */
const MEMORY_IN_BYTES = 24 * 1024 ** 2
/** Addresses that lead elsewhere can be spelt in countless ways: the copies of this many are kept. */
const MOST_LEADING_ELSEWHERE = 5_000
const RENDERED_AT_A_TIME = 8
const MOST_WAITING = 500
/** The same for what visitors can invent at will: a flood of searches must not keep others from what they came for. */
const INVENTED_AT_A_TIME = 2
const MOST_INVENTED_WAITING = 20
/** Milliseconds that a page may take to render. */
const LONGEST_RENDERING = 10_000
/** The same while the database is known to be away: what needs none is quicker. */
const LONGEST_WHILE_AWAY = 2_000
/** Milliseconds for which a page that failed is not tried again while there is a copy of it. */
const PAUSE_AFTER_FAILURE = 1_000

/** The finished pages: in memory, on disk, or rendered once however many ask. */
export class Pages {
  readonly #options: Options
  readonly #lasting: Store<Page>
  readonly #brief = new Store<Page>(BRIEFLY_IN_BYTES)
  readonly #leadingElsewhere = new Store<true>(MOST_LEADING_ELSEWHERE, (key) => this.forget(key))
  readonly #flights = new Map<string, { stamp: string | undefined; found: Promise<Found> }>()
  readonly #failedAt = new Map<string, number>()
  /** What was there before does not wait behind what somebody asks for that never was. */
  readonly #turns = {
    known: new Turns(RENDERED_AT_A_TIME, MOST_WAITING),
    unknown: new Turns(RENDERED_AT_A_TIME, MOST_WAITING),
    briefly: new Turns(INVENTED_AT_A_TIME, MOST_INVENTED_WAITING),
  }
  rendered = 0
  failed = 0
  /** Not rendered because too many others were waiting. */
  refused = 0

  constructor(options: Options) {
    this.#options = options
    this.#lasting = new Store(options.memoryInBytes ?? MEMORY_IN_BYTES)
  }

  get bytes(): number {
    return this.#lasting.bytes + this.#brief.bytes
  }

  get size(): number {
    return this.#lasting.size + this.#brief.size
  }

  /** Addresses whose last rendering failed. */
  get failing(): number {
    return this.#failedAt.size
  }

  /** The page if it is in memory and right at `now`. */
  ready(key: string, now: number): Page | undefined {
    const stamp = this.#options.validity.stampAt(now)
    if (stamp === undefined) return undefined
    const page = this.#inMemory(key)
    return page?.stamp === stamp ? page : undefined
  }

  async find({ key, keeping }: Address): Promise<Found> {
    const { validity, clock } = this.#options
    const stamp = await validity.currentStamp()
    const page = this.ready(key, clock())
    if (page) return { kind: 'right', page }
    const flight = this.#flights.get(key)
    // A rendering that began before a change does not do for those who ask after it.
    if (flight && flight.stamp === stamp) return flight.found
    const found = this.#fetch(key, keeping, stamp).finally(() => {
      if (this.#flights.get(key)?.found === found) this.#flights.delete(key)
    })
    this.#flights.set(key, { stamp, found })
    return found
  }

  /** Renders a page for what has to be loaded for that, and keeps nothing of it. */
  async rehearse(key: string): Promise<void> {
    await this.#options.render(key)
  }

  /** Addresses of which there is a copy, right or not, those asked for last at the end. */
  copies(): Set<string> {
    return new Set([...this.#options.disk.keys(), ...this.#lasting.keys()])
  }

  hasCopy(key: string): boolean {
    return this.#lasting.has(key) || this.#options.disk.has(key)
  }

  /** The copy of a page, right or not. */
  async copy(key: string): Promise<Page | undefined> {
    return this.#inMemory(key) ?? this.#options.disk.read(key)
  }

  /** Nobody shall see the copy of this page again. */
  forget(key: string): void {
    this.#lasting.delete(key)
    this.#brief.delete(key)
    this.#leadingElsewhere.delete(key)
    this.#options.disk.forget(key)
  }

  /** Nor of anything that is kept briefly. */
  forgetBrief(): void {
    for (const key of Array.from(this.#brief.keys())) this.#brief.delete(key)
  }

  async #fetch(key: string, keeping: Keeping, stamp: string | undefined, again = false): Promise<Found> {
    const { render, validity, clock } = this.#options
    const kept = await this.copy(key)
    if (kept && kept.stamp === stamp) {
      this.#lasting.set(key, kept, kept.bytes)
      return { kind: 'right', page: kept }
    }
    if (kept && (validity.failure || this.#failedJustNow(key))) return { kind: 'last good', page: kept }
    try {
      const answer = await this.#turns[keeping === 'briefly' ? 'briefly' : kept ? 'known' : 'unknown'].take(
        () => this.#unlessAway(render(key), kept !== undefined),
      )
      if (answer === null) return { kind: 'not ours' }
      if (answer.status >= 400) await this.#mustBeReachable()
      const page = makePage(answer, stamp ?? '', kept, clock())
      this.rendered++
      this.#failedAt.delete(key)
      // What was rendered before a change must not take the place of what was rendered after it.
      if (stamp !== undefined && validity.stampAt(clock()) === stamp) this.#keep(key, keeping, page)
      return { kind: 'right', page }
    } catch (error) {
      // Of what is changed while a page is rendered, one query can see the half and another nothing.
      const now = again || error instanceof TooManyWaiting ? stamp : await this.#stampAfter(stamp)
      if (now !== stamp) return this.#fetch(key, keeping, now, true)
      if (error instanceof TooManyWaiting) this.refused++
      else this.#noteFailure(key, error)
      return kept ? { kind: 'last good', page: kept } : { kind: 'nothing' }
    }
  }

  /** The stamp as it is by now; the same while the database is away. */
  async #stampAfter(stamp: string | undefined): Promise<string | undefined> {
    const { validity, clock } = this.#options
    await validity.refresh()
    return validity.failure ? stamp : validity.stampAt(clock())
  }

  #inMemory(key: string): Page | undefined {
    return this.#lasting.get(key) ?? this.#brief.get(key)
  }

  #keep(key: string, keeping: Keeping, page: Page): void {
    if (keeping === 'always' && page.status !== 404) {
      this.#brief.delete(key)
      this.#lasting.set(key, page, page.bytes)
      this.#options.disk.keep(key, page)
      if (page.status === 200) this.#leadingElsewhere.delete(key)
      else this.#leadingElsewhere.set(key, true, 1)
      return
    }
    // What was there is not there any more: its copy must not come back when the database is away.
    this.forget(key)
    this.#brief.set(key, page, page.bytes)
  }

  /** Waits for a rendering: not for ever, and with a copy at hand no longer than the database is there. */
  async #unlessAway<T>(rendering: Promise<T>, hasCopy: boolean): Promise<T> {
    const { validity } = this.#options
    const step = 250
    for (let waited = 0; waited < LONGEST_RENDERING; waited += step) {
      const stopped = new AbortController()
      const pause = sleep(step, 'waiting' as const, { signal: stopped.signal }).catch(
        () => 'waiting' as const,
      )
      const done = await Promise.race([rendering.then((result) => ({ result })), pause]).finally(() =>
        stopped.abort(),
      )
      if (done !== 'waiting') return done.result
      if (validity.failure && (hasCopy || waited >= LONGEST_WHILE_AWAY)) break
    }
    rendering.catch(() => {})
    throw new Error('The rendering takes too long')
  }

  /** An address can seem to lead nowhere because the database could not be asked. */
  async #mustBeReachable(): Promise<void> {
    const { validity } = this.#options
    await validity.refresh()
    if (validity.failure) throw new Error('An answer without the database does not count')
  }

  #failedJustNow(key: string): boolean {
    const at = this.#failedAt.get(key)
    return at !== undefined && this.#options.clock() - at < PAUSE_AFTER_FAILURE
  }

  #noteFailure(key: string, error: unknown): void {
    this.failed++
    if (this.#failedAt.size >= 10_000) this.#failedAt.clear()
    this.#failedAt.set(key, this.#options.clock())
    log.error({ error, address: key }, 'A page could not be rendered')
  }
}
