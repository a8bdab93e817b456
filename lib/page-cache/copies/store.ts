/** Keeps values up to a number of bytes and lets go of those that were not asked for longest. */
export class Store<T> {
  readonly #kept = new Map<string, { value: T; bytes: number }>()
  readonly #limit: number
  readonly #letGo: (key: string) => void
  #bytes = 0
  #newest: string | undefined

  /** `letGo` hears of what is dropped because there is too much, not of what is deleted or replaced. */
  constructor(limitInBytes: number, letGo: (key: string) => void = () => {}) {
    this.#limit = limitInBytes
    this.#letGo = letGo
  }

  get size(): number {
    return this.#kept.size
  }

  get bytes(): number {
    return this.#bytes
  }

  has(key: string): boolean {
    return this.#kept.has(key)
  }

  get(key: string): T | undefined {
    const entry = this.#kept.get(key)
    if (entry === undefined) return undefined
    // A Map iterates in the order of insertion: the oldest use comes first.
    if (key !== this.#newest) {
      this.#kept.delete(key)
      this.#kept.set(key, entry)
      this.#newest = key
    }
    return entry.value
  }

  /** `bytes` is what the value weighs. One that is heavier than everything allowed is not kept. */
  set(key: string, value: T, bytes: number): void {
    this.delete(key)
    if (bytes > this.#limit) return
    this.#kept.set(key, { value, bytes })
    this.#newest = key
    this.#bytes += bytes
    for (const oldest of this.#kept.keys()) {
      if (this.#bytes <= this.#limit) return
      this.delete(oldest)
      this.#letGo(oldest)
    }
  }

  delete(key: string): void {
    const entry = this.#kept.get(key)
    if (entry === undefined) return
    this.#kept.delete(key)
    this.#bytes -= entry.bytes
    if (key === this.#newest) this.#newest = undefined
  }

  keys(): IterableIterator<string> {
    return this.#kept.keys()
  }
}
