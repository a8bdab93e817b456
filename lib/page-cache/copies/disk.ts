import { createHash } from 'node:crypto'
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { log } from '../../log.ts'
import type { Page } from '../page.ts'
import { decode, encode } from './shelf-file.ts'
import { Store } from './store.ts'

/** More than 5,000 posts with their pictures, lists and feeds. */
const LIMIT_IN_BYTES = 1024 ** 3

/**
 * The last good copy of every page, in files that survive the process and the database. What was kept or read longest
 * ago goes first when there are too many. A file that is damaged counts as absent, and a disk that fails is reported
 * and done without.
 */
export class Disk {
  readonly #folder: string
  /** The files that are there. */
  readonly #files: Store<string>
  /** Pages on their way to the disk; they can be read from here. */
  readonly #waiting = new Map<string, Page | 'forgotten'>()
  #writing: Promise<void> | undefined

  private constructor(folder: string, limitInBytes: number) {
    this.#folder = folder
    this.#files = new Store(limitInBytes, (name) => void this.#remove(name))
  }

  static async open(folder: string, limitInBytes = LIMIT_IN_BYTES): Promise<Disk> {
    const disk = new Disk(folder, limitInBytes)
    await disk.#look()
    return disk
  }

  get size(): number {
    return this.#files.size
  }

  get bytes(): number {
    return this.#files.bytes
  }

  has(key: string): boolean {
    const waiting = this.#waiting.get(key)
    return waiting === undefined ? this.#files.has(nameOf(key)) : waiting !== 'forgotten'
  }

  async read(key: string): Promise<Page | undefined> {
    const waiting = this.#waiting.get(key)
    if (waiting !== undefined) return waiting === 'forgotten' ? undefined : waiting
    const name = nameOf(key)
    if (this.#files.get(name) === undefined) return undefined
    const kept = await this.#readFile(name)
    return kept?.key === key ? kept.page : undefined
  }

  /** Takes effect for readers of this process at once, and on the disk soon. */
  keep(key: string, page: Page): void {
    this.#enqueue(key, page)
  }

  forget(key: string): void {
    if (this.has(key)) this.#enqueue(key, 'forgotten')
  }

  /** The keys of all pages that are kept, except of those with an address too long for the name of a file. */
  keys(): string[] {
    return Array.from(this.#files.keys(), keyOf).filter((key) => key !== undefined)
  }

  /** Resolves when everything is on the disk. */
  async settled(): Promise<void> {
    while (this.#writing) await this.#writing
  }

  async #look(): Promise<void> {
    try {
      await mkdir(this.#folder, { recursive: true, mode: 0o700 })
      const names = await readdir(this.#folder)
      await Promise.all(names.filter((name) => name.endsWith(UNFINISHED)).map((name) => this.#remove(name)))
      const pages = names.filter((name) => name.endsWith(SUFFIX))
      const found = await Promise.all(
        pages.map(async (name) => {
          const { size, mtimeMs } = await stat(join(this.#folder, name))
          return { name, bytes: size, at: mtimeMs }
        }),
      )
      for (const { name, bytes } of found.toSorted((a, b) => a.at - b.at)) this.#files.set(name, name, bytes)
    } catch (error) {
      log.error({ error, folder: this.#folder }, 'The folder for kept pages cannot be used')
    }
  }

  async #readFile(name: string): Promise<{ key: string; page: Page } | undefined> {
    try {
      const kept = decode(await readFile(join(this.#folder, name)))
      if (kept) return kept
      log.warn({ file: name }, 'A kept page is damaged and was removed')
    } catch (error) {
      log.warn({ error, file: name }, 'A kept page cannot be read and was removed')
    }
    this.#files.delete(name)
    await this.#remove(name)
    return undefined
  }

  #enqueue(key: string, what: Page | 'forgotten'): void {
    this.#waiting.set(key, what)
    this.#writing ??= this.#write().finally(() => (this.#writing = undefined))
  }

  async #write(): Promise<void> {
    // One after the other, until none is left; what changed while it was written comes up again.
    for (;;) {
      const next = this.#waiting.entries().next()
      if (next.done) return
      const [key, what] = next.value
      const name = nameOf(key)
      if (what === 'forgotten') {
        this.#files.delete(name)
        await this.#remove(name)
      } else await this.#writeFile(name, encode(key, what))
      if (this.#waiting.get(key) === what) this.#waiting.delete(key)
    }
  }

  /** Under another name first, so that a file is whole or not there. */
  async #writeFile(name: string, content: Buffer): Promise<void> {
    const unfinished = join(this.#folder, `${name}.${process.pid}${UNFINISHED}`)
    try {
      await writeFile(unfinished, content, { mode: 0o600 })
      await rename(unfinished, join(this.#folder, name))
      this.#files.set(name, name, content.length)
    } catch (error) {
      log.error({ error, file: name }, 'A page cannot be kept on disk')
      await this.#remove(unfinished)
    }
  }

  async #remove(name: string): Promise<void> {
    await rm(join(this.#folder, name), { force: true }).catch((error: unknown) =>
      log.warn({ error, file: name }, 'A kept page cannot be removed'),
    )
  }
}

const SUFFIX = '.page'
const UNFINISHED = '.part'
const LONGEST = 200

/** The key, readable for whoever looks into the folder; its hash where a file system would not take it. */
function nameOf(key: string): string {
  const encoded = encodeURIComponent(key)
  if (encoded.length <= LONGEST) return encoded + SUFFIX
  return `~${createHash('sha256').update(key).digest('hex')}${SUFFIX}`
}

function keyOf(name: string): string | undefined {
  return name.startsWith('~') ? undefined : decodeURIComponent(name.slice(0, -SUFFIX.length))
}
