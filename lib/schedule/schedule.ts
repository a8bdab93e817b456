import type { Database } from '../db/db.ts'
import { log } from '../log.ts'
import { claimDueEvents, type Follow } from './claim.ts'

type Options = {
  /** Rejects while there is none. */
  database: () => Promise<Database>
  now: () => Date
  follow: Follow
}

const SECOND = 1_000
const DAY = 24 * 60 * 60 * SECOND

/** Lets what follows from a post's appearing happen within a second, also for what came due while nothing ran. */
export class Schedule {
  readonly #options: Options
  /** Everything before has been looked at. */
  #since = new Date(0)
  #timer: NodeJS.Timeout | undefined
  #running: Promise<void> | undefined

  constructor(options: Options) {
    this.#options = options
  }

  start(): void {
    this.#timer = setInterval(() => {
      this.#running ??= this.#claim().finally(() => (this.#running = undefined))
    }, SECOND)
  }

  /** Resolves when nothing is under way any more. */
  async stop(): Promise<void> {
    clearInterval(this.#timer)
    await this.#running
  }

  async #claim(): Promise<void> {
    const { database, now, follow } = this.#options
    const present = now()
    let failed = false
    try {
      const claimed = await claimDueEvents(await database(), present, this.#since, follow, (event, error) => {
        failed = true
        log.error({ error, post: event.slug }, 'What follows from the appearing of a post failed')
      })
      for (const { slug, publishAt } of claimed) log.info({ post: slug, publishAt }, 'A post appeared')
      // A day back, because a transaction that was open may bring a post of before.
      if (!failed) this.#since = new Date(present.getTime() - DAY)
    } catch (error) {
      log.debug({ error }, 'The schedule could not be read')
    }
  }
}
