import { setFlagsFromString } from 'node:v8'

/**
 * Has memory given back when a fifth of it is garbage. By itself the engine lets it grow to several times what is needed,
 * as if this were the only program on the machine. (MALLOC_ARENA_MAX in the script `start` of package.json does the same
 * for memory outside the engine: every thread would keep some of its own.)
 */
export function spareMemory(): void {
  setFlagsFromString('--heap-growing-percent=20')
}
