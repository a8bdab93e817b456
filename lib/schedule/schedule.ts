import type { Database } from '../db/db.ts'
import { log } from '../log.ts'
import { publishDueCopies } from '../posts/writing/working-copy.ts'
import { claimDueEvents, type Follow } from './claim.ts'

type Options = {
  /** Rejects while there is none. */
  database: () => Promise<Database>
  now: () => Date
  follow: Follow
}

const SECOND = 1_000
const HOUR = 60 * 60 * SECOND
const DAY = 24 * HOUR

/**
 * Publishes changes at their time, and lets what follows from a post's appearing happen within a second, also for what
 * came due while nothing ran.
 */
export class Schedule {
  readonly #options: Options
  /** Everything before has been looked at. */
  #since = new Date(0)
  /** When each failure was last told of, in milliseconds. */
  readonly #reported = new Map<string, number>()
  #timer: NodeJS.Timeout | undefined
  #running: Promise<void> | undefined

  constructor(options: Options) {
    this.#options = options
  }

  start(): void {
    this.#timer = setInterval(() => {
      this.#running ??= this.#work().finally(() => (this.#running = undefined))
    }, SECOND)
  }

  /** Resolves when nothing is under way any more. */
  async stop(): Promise<void> {
    clearInterval(this.#timer)
    await this.#running
  }

  async #work(): Promise<void> {
    try {
      const database = await this.#options.database()
      const present = this.#options.now()
      await publishDueCopies(database, present, ({ postId, title }, error) =>
        this.#report(`changes to ${postId}`, error, `The changes to “${title}” could not be published`),
      )
      await this.#claim(database, present)
    } catch (error) {
      // Most likely the database is away, which the page cache tells of.
      this.#report('schedule', error, 'The schedule could not be read')
    }
  }

  async #claim(database: Database, present: Date): Promise<void> {
    let done = present.getTime()
    const claimed = await claimDueEvents(
      database,
      present,
      this.#since,
      this.#options.follow,
      (event, error) => {
        done = Math.min(done, event.publishAt.getTime())
        this.#report(
          `event of ${event.postId}`,
          error,
          `What follows from the appearing of “${event.title}” failed`,
        )
      },
    )
    for (const { slug, publishAt } of claimed) log.info({ post: slug, publishAt }, 'A post appeared')
    // A day back, because a transaction that was open may bring a post of before.
    this.#since = new Date(done - DAY)
  }

  /** Says it once an hour: it is tried again every second. */
  #report(what: string, error: unknown, words: string): void {
    const present = this.#options.now().getTime()
    if (present - (this.#reported.get(what) ?? 0) < HOUR) return
    this.#reported.set(what, present)
    log.error({ error }, words)
  }
}
