import { log } from '../log.ts'
import { noteTrouble } from '../trouble.ts'

export type Boundary = {
  at: Date
  /** Something has to be done at that instant before pages can be right again; else they change by themselves. */
  needsWork: boolean
}

type Options = {
  /** Does first whatever is due. */
  readEdition: () => Promise<{ number: number; changedAt: Date }>
  /** The next `take` instants after `now` at which readers see something else, earliest first. */
  readBoundaries: (now: Date, take: number) => Promise<Boundary[]>
  /** Milliseconds. */
  clock: () => number
  /** Names everything else that pages depend on: the build and the address of the site. */
  build: string
  /** Milliseconds between two looks at the edition, which is how late a change by another process is seen. */
  pause?: number
  /** Milliseconds after which a reading that has not ended counts as failed. */
  patience?: number
}

const NEVER = Number.POSITIVE_INFINITY
/** Boundaries that are known ahead; after the last of them the database is asked for more. */
const AHEAD = 500

/**
 * Knows until when what is on the pages is right. A page carries the stamp of the moment it was rendered in: while the
 * stamp is the same, neither has anybody changed anything nor has a post's time come, and the page is right. The stamp
 * moves on by itself when a boundary passes, without asking the database.
 */
export class Validity {
  readonly #options: Required<Options>
  readonly #listeners: (() => void)[] = []
  #edition: string | undefined
  #boundaries: { at: number; needsWork: boolean }[] = []
  #mayHaveMore = false
  #stamp: string | undefined
  #until = 0
  #reading: Promise<void> | undefined
  #next: Promise<void> | undefined
  #timer: NodeJS.Timeout | undefined
  #running = false
  /** Grows with every reading and every change: what was asked for before the last of them no longer counts. */
  #turn = 0
  #failure: Error | undefined

  constructor(options: Options) {
    this.#options = { pause: 400, patience: 3_000, ...options }
  }

  /** Why the database cannot be asked at present. */
  get failure(): Error | undefined {
    return this.#failure
  }

  /** The instant in milliseconds at which the stamp changes at the latest, as far as is known. */
  get until(): number {
    return this.#until
  }

  /** The stamp of pages that are right at `now`; undefined while that is not known. */
  stampAt(now: number): string | undefined {
    if (now >= this.#until && this.#stamp !== undefined) this.#moveOn(now)
    return this.#stamp
  }

  /** As `stampAt`, after asking the database when it is not known; still undefined when that fails. */
  async currentStamp(): Promise<string | undefined> {
    const stamp = this.stampAt(this.#options.clock())
    if (stamp !== undefined) return stamp
    await this.refresh()
    return this.stampAt(this.#options.clock())
  }

  /** Something was changed by this process: nothing counts as right until the database has been asked. */
  changed(): void {
    this.#turn++
    this.#stamp = undefined
    void this.refresh()
  }

  /** Asks the database, after the call; does not reject. */
  refresh(): Promise<void> {
    // A reading that is under way may have begun before whatever the caller wants to see.
    this.#next ??= (this.#reading ?? Promise.resolve()).then(() => {
      this.#next = undefined
      this.#reading = this.#read().finally(() => (this.#reading = undefined))
      return this.#reading
    })
    return this.#next
  }

  /** Calls `listener` whenever the stamp has changed. */
  onTurn(listener: () => void): void {
    this.#listeners.push(listener)
  }

  /** Looks at the edition again and again, and moves on at each boundary, until `stop`. */
  start(): void {
    const look = async () => {
      await this.refresh()
      if (!this.#running) return
      const left = (this.#stamp === undefined ? NEVER : this.#until) - this.#options.clock()
      this.#timer = setTimeout(() => void look(), Math.max(1, Math.min(this.#options.pause, left)))
    }
    this.#running = true
    void look()
  }

  stop(): void {
    this.#running = false
    clearTimeout(this.#timer)
  }

  async #read(): Promise<void> {
    try {
      await within(this.#options.patience, this.#learn())
      if (this.#failure) log.info('The database can be read again')
      this.#failure = undefined
      noteTrouble('database', undefined)
    } catch (error) {
      if (!this.#failure)
        log.error({ error }, 'The database cannot be read; readers get the last good copies')
      this.#failure = error instanceof Error ? error : new Error(String(error))
      noteTrouble('database', 'The database cannot be read. Readers get the last good copies of all pages.')
    }
  }

  async #learn(): Promise<void> {
    const { readEdition, readBoundaries, clock, build } = this.#options
    const turn = ++this.#turn
    const now = clock()
    const { number, changedAt } = await readEdition()
    const edition = `${build}.${number}.${changedAt.getTime()}`
    if (turn !== this.#turn) return
    const exhausted = this.#mayHaveMore && (this.#boundaries.at(-1)?.at ?? 0) <= now
    if (edition !== this.#edition || exhausted) {
      // After the edition: boundaries that are newer than it do no harm, older ones would let a moment pass unseen.
      const boundaries = await readBoundaries(new Date(now), AHEAD)
      if (turn !== this.#turn) return
      this.#boundaries = boundaries.map(({ at, needsWork }) => ({ at: at.getTime(), needsWork }))
      this.#mayHaveMore = boundaries.length === AHEAD
      this.#edition = edition
    }
    // The work of these was done before the edition was read.
    for (const boundary of this.#boundaries) if (boundary.at <= now) boundary.needsWork = false
    this.#moveOn(clock())
  }

  #moveOn(now: number): void {
    const next = this.#boundaries.findIndex(({ at }) => at > now)
    const passed = next === -1 ? this.#boundaries : this.#boundaries.slice(0, next)
    if (passed.some(({ needsWork }) => needsWork) || (next === -1 && this.#mayHaveMore)) {
      this.#stamp = undefined
      void this.refresh()
      return
    }
    const before = this.#stamp
    this.#until = this.#boundaries[next]?.at ?? NEVER
    this.#stamp = `${this.#edition}.${this.#until === NEVER ? 'on' : this.#until}`
    if (this.#stamp !== before) for (const listener of this.#listeners) listener()
  }
}

/**
 * Rejects when `work` takes longer than `patience` milliseconds. Counted in steps, so that a process that was itself too
 * busy to hear the answer does not blame the other side.
 */
async function within<T>(patience: number, work: Promise<T>): Promise<T> {
  const steps = 10
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    let waited = 0
    timer = setInterval(() => {
      if (++waited === steps) reject(new Error(`No answer within ${patience} ms`))
    }, patience / steps)
  })
  try {
    return await Promise.race([work, late])
  } finally {
    clearInterval(timer)
  }
}
