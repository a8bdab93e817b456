import { setTimeout as sleep } from 'node:timers/promises'
import { log } from '../log.ts'
import { reservedSlugs } from '../paths.ts'
import type { Pages } from './pages.ts'
import type { Validity } from './validity.ts'

type Options = {
  pages: Pages
  validity: Validity
  /** Where readers will look first after a change, most urgent first. */
  soughtNow: () => Promise<string[]>
  /** The posts whose copies have to be at hand when the database is away, newest first. */
  keptPosts: () => Promise<string[]>
  /** Every address of a post or a page that is live. */
  livePosts: () => Promise<Set<string>>
  /** Milliseconds. */
  clock: () => number
}

/** Milliseconds between two pages that are rendered only for the case of need, so that readers hardly notice. */
const UNHURRIED = 60
/** The front page, its feed and a post: what most pages are rendered with is loaded then. */
const REHEARSED = 3
/** Milliseconds without a change after which a run of them is over. */
const PAUSE = 50
/** Milliseconds for which the end of a run is awaited. */
const LONGEST_RUN = 500

/** Renders pages before they are asked for, and takes away copies of what was taken down. */
export class Warmth {
  readonly #options: Options
  /** Addresses of posts and pages that are known to answer with something else. */
  readonly #notLive = new Set<string>()
  /** Every address of a post or a page that was live when that was last asked. */
  #live: Set<string> | undefined
  /** Something was taken down since lists, feeds and searches were last gone through. */
  #takenDown = false
  #turns = 0
  #working: Promise<void> | undefined
  #stopped = false

  constructor(options: Options) {
    this.#options = options
    options.validity.onTurn(() => this.#turn())
  }

  async stop(): Promise<void> {
    this.#stopped = true
    await this.#working
  }

  #turn(): void {
    this.#turns++
    this.#working ??= this.#work().finally(() => (this.#working = undefined))
  }

  async #work(): Promise<void> {
    let done = 0
    while (done !== this.#turns && !this.#stopped) {
      done = await this.#endOfRun()
      const overtaken = () => done !== this.#turns || this.#stopped
      try {
        const sought = await this.#options.soughtNow()
        await this.#render(sought, overtaken)
        await this.#rehearse(sought.slice(0, REHEARSED), overtaken)
        if (!overtaken()) await this.#followTakedowns(await this.#options.livePosts(), overtaken)
        if (!overtaken()) await this.#keepCopies(await this.#options.keptPosts(), overtaken)
      } catch (error) {
        // It is away; the next turn comes when it is back.
        log.warn({ error }, 'Pages could not be rendered ahead')
      }
    }
  }

  /** Several posts put into the trash are a run of changes; nobody looks at what is rendered between two of them. */
  async #endOfRun(): Promise<number> {
    const end = performance.now() + LONGEST_RUN
    for (;;) {
      const turns = this.#turns
      await sleep(PAUSE)
      if (turns === this.#turns || this.#stopped || performance.now() > end) return this.#turns
    }
  }

  async #render(keys: string[], overtaken: () => boolean): Promise<void> {
    for (const key of keys) {
      if (overtaken()) return
      await this.#options.pages.find({ key, keeping: 'always' })
    }
  }

  /** After a start that found every page on the disk, the first change would wait for whatever Next has to load. */
  async #rehearse(keys: string[], overtaken: () => boolean): Promise<void> {
    const { pages } = this.#options
    for (const key of keys) if (pages.rendered === 0 && !overtaken()) await pages.rehearse(key)
  }

  /** Copies of what is no longer live must not come back when the database is away. */
  async #followTakedowns(live: Set<string>, overtaken: () => boolean): Promise<void> {
    const { pages, clock } = this.#options
    this.#takenDown ||= Array.from(this.#live ?? []).some((key) => !live.has(key))
    this.#live = live
    for (const key of pages.copies()) {
      if (overtaken()) return
      if (!isOfPost(key) || live.has(postOf(key))) this.#notLive.delete(key)
      else if (!this.#notLive.has(key)) {
        const before = await pages.copy(key)
        const found = await pages.find({ key, keeping: 'always' })
        if (found.kind !== 'right') continue
        this.#notLive.add(key)
        // Before this process began, perhaps.
        this.#takenDown ||= before?.status === 200 && found.page.status >= 400
      }
    }
    if (!this.#takenDown) return
    // Lists, feeds and what was found by searching may still hold what was taken down.
    pages.forgetBrief()
    for (const key of pages.copies()) if (!isOfPost(key) && !pages.ready(key, clock())) pages.forget(key)
    this.#takenDown = false
  }

  async #keepCopies(keys: string[], overtaken: () => boolean): Promise<void> {
    for (const key of keys) {
      if (overtaken() || this.#options.validity.failure) return
      if (this.#options.pages.hasCopy(key)) continue
      await this.#options.pages.find({ key, keeping: 'always' })
      await sleep(UNHURRIED)
    }
  }
}

const POSTS = '/posts/'

/** Whether an address is of a post, below one, or of a page, which stands at the root and has no dot in its slug. */
function isOfPost(key: string): boolean {
  return key.startsWith(POSTS) || (/^\/[^/?.]+$/.test(key) && !reservedSlugs.has(key.slice(1)))
}

/** The post or page that an address is of, or below of. */
function postOf(key: string): string {
  if (!key.startsWith(POSTS)) return key
  const end = key.slice(POSTS.length).search(/[/?]/)
  return end === -1 ? key : key.slice(0, POSTS.length + end)
}
