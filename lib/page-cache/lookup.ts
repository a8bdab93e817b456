import type { Address } from './address.ts'
import type { Page } from './page.ts'
import type { Pages } from './pages.ts'
import type { Validity } from './validity.ts'

/** What readers were given since the process started. */
export type Tally = { ready: number; found: number; lastGood: number; unavailable: number }

/** What there is at an address. Others may keep the page until `until`, milliseconds as `now`, when it was found. */
export type LookedUp =
  | { kind: 'page'; page: Page; now: number; until: number }
  /** There is nothing to show at present. */
  | { kind: 'nothing' }
  /** It is Next's to answer. */
  | { kind: 'not ours' }

type Options = {
  pages: Pages
  validity: Validity
  /** Milliseconds. */
  clock: () => number
}

/** Looks up what readers ask for, and counts what they were given. */
export class Lookup {
  readonly tally: Tally = { ready: 0, found: 0, lastGood: 0, unavailable: 0 }
  readonly #options: Options

  constructor(options: Options) {
    this.#options = options
  }

  get now(): number {
    return this.#options.clock()
  }

  /** The instant at which what is ready stops to be right. */
  get until(): number {
    return this.#options.validity.until
  }

  /** The page that is at hand and right at `now`: no query, no await. */
  ready(key: string, now: number): Page | undefined {
    const page = this.#options.pages.ready(key, now)
    if (page) this.tally.ready++
    return page
  }

  async find(address: Address): Promise<LookedUp> {
    const { pages, validity, clock } = this.#options
    const found = await pages.find(address)
    const now = clock()
    switch (found.kind) {
      case 'right': {
        this.tally.found++
        // A page that came after its time must not be kept by anybody.
        const until = pages.ready(address.key, now) ? validity.until : now
        return { kind: 'page', page: found.page, now, until }
      }
      case 'last good':
        this.tally.lastGood++
        return { kind: 'page', page: found.page, now, until: now }
      case 'nothing':
        this.tally.unavailable++
        return found
      case 'not ours':
        return found
    }
  }
}
