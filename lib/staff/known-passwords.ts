import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'

/**
 * Passwords known from breaches, as a Bloom filter of 128 KB: every listed one is found, and one in two thousand
 * others is taken for listed. `scripts/known-passwords.ts` makes the file; docs/decisions/0009-staff-sign-in.md says from what.
 */
const BITS = 2 ** 20
const HASHES = 11

export const knownPasswordsFile = join('lib', 'staff', 'known-passwords.bin')

let filter: Promise<Uint8Array> | undefined

/** Whether the password, written in whatever case, is on the list. */
export async function isKnownPassword(password: string): Promise<boolean> {
  const bits = await (filter ??= readFile(join(process.cwd(), knownPasswordsFile)))
  return positions(password).every((position) => ((bits[position >> 3] ?? 0) >> (position & 7)) & 1)
}

/** The filter that holds `passwords`. */
export function filterOf(passwords: Iterable<string>): Uint8Array {
  const bits = new Uint8Array(BITS / 8)
  for (const password of passwords)
    for (const position of positions(password)) bits[position >> 3]! |= 1 << (position & 7)
  return bits
}

function positions(password: string): number[] {
  const digest = createHash('sha256').update(password.normalize('NFKC').toLowerCase()).digest()
  // Two independent numbers are as good as eleven (Kirsch and Mitzenmacher); the second is odd to reach every bit.
  const first = digest.readUInt32LE(0)
  const second = digest.readUInt32LE(4) | 1
  return Array.from({ length: HASHES }, (_, n) => (first + n * second) & (BITS - 1))
}
