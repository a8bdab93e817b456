import { hash, verify } from '@node-rs/argon2'

/** Argon2id with 19 MiB and two passes, which is what OWASP asks for; the library's own defaults say the rest. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

/** The same letters typed on another keyboard can be other code points: passwords are compared in one form (NFKC). */
const form = (password: string) => password.normalize('NFKC')

export function hashPassword(password: string): Promise<string> {
  return hash(form(password), cost)
}

/** Whether the password is the one behind `stored`. Takes as long when there is none to compare with. */
export async function isPassword(password: string, stored: string | null): Promise<boolean> {
  const right = await verify(stored ?? (await nobodys()), form(password))
  return right && stored !== null
}

let unmatched: Promise<string> | undefined

/** A hash that belongs to nobody. */
function nobodys(): Promise<string> {
  return (unmatched ??= hashPassword(crypto.randomUUID()))
}
