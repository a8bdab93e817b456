import { isKnownPassword } from './known-passwords.ts'

export const SHORTEST = 12
/** Longer than any passphrase, short enough that hashing it costs nothing to speak of. */
export const LONGEST = 1_000

/**
 * Why a password cannot be used, as a sentence for the person who chose it; null when it can. `about` is what anybody
 * would guess of that person first: name, email address, name of the site. Length counts what is seen as characters.
 */
export async function passwordProblem(password: string, about: string[] = []): Promise<string | null> {
  const length = Array.from(password).length
  if (length < SHORTEST) return `Use at least ${SHORTEST} characters: a few unrelated words do well.`
  if (length > LONGEST) return `Use at most ${LONGEST} characters.`
  if (isMonotonous(password)) return 'This repeats itself too much. Use a few unrelated words.'
  if (namesItsOwner(password, about)) return 'This is mostly your name, your address or the name of the blog.'
  if (await isCommon(password)) return 'This password is known from leaks of other sites. Choose another one.'
  return null
}

function isMonotonous(password: string): boolean {
  return new Set(password).size < 5 || /^(.{1,8})\1+.{0,4}$/su.test(password)
}

/** Few characters besides what is known of the person. */
function namesItsOwner(password: string, about: string[]): boolean {
  const words = about
    .flatMap((text) => text.toLowerCase().split(/[^\p{L}\p{N}]+/u))
    .filter((word) => word.length > 2)
    .toSorted((a, b) => b.length - a.length)
  const rest = words.reduce((left, word) => left.replaceAll(word, ''), password.toLowerCase())
  return rest.length < password.length && rest.replace(/[^\p{L}\p{N}]/gu, '').length < SHORTEST / 2
}

/** On the list as it is, or with a year, a number or a sign around it. */
async function isCommon(password: string): Promise<boolean> {
  if (await isKnownPassword(password)) return true
  const stem = password.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '')
  return stem.length >= 5 && password.length - stem.length <= 8 && (await isKnownPassword(stem))
}
