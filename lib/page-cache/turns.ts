/** So much waits already that whoever comes now had better come back later. */
export class TooManyWaiting extends Error {
  override name = 'TooManyWaiting'
}

/** Lets a few pieces of work run at a time; of the others, as many as may wait do so in the order they came. */
export class Turns {
  #free: number
  readonly #mayWait: number
  readonly #waiting: (() => void)[] = []

  constructor(atATime: number, mayWait: number) {
    this.#free = atATime
    this.#mayWait = mayWait
  }

  /** Throws TooManyWaiting. */
  async take<T>(work: () => Promise<T>): Promise<T> {
    if (this.#free > 0) this.#free--
    else if (this.#waiting.length >= this.#mayWait) throw new TooManyWaiting()
    else await new Promise<void>((resolve) => this.#waiting.push(resolve))
    try {
      return await work()
    } finally {
      const next = this.#waiting.shift()
      if (next) next()
      else this.#free++
    }
  }
}
