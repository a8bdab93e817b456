import type { Db } from '../db/db.ts'
import { fold } from '../fold.ts'
import { hashToken } from './token.ts'

const MINUTE = 60_000

/**
 * How many attempts may fail in how long. The first keeps somebody from guessing one account's password from one
 * place, the second from many places (looser, as anybody can use it up and so keep the owner out), the third from
 * trying one password on many accounts (loose enough for an office behind one address).
 */
const limits = [
  { of: 'account and address', most: 8, within: 15 * MINUTE },
  { of: 'account', most: 40, within: 60 * MINUTE },
  { of: 'address', most: 40, within: 15 * MINUTE },
] as const

const LONGEST_MEMORY = Math.max(...limits.map(({ within }) => within))

export type Attempt = { email: string; address: string }

/**
 * Counts an attempt before it is made, so that simultaneous ones count too. Returns the instant from which another one
 * is allowed when there were too many, else null. Nobody learns whether the account exists: only what was typed counts.
 */
export async function countAttempt(db: Db, now: Date, attempt: Attempt): Promise<Date | null> {
  await db.signInAttempt.deleteMany({ where: { at: { lt: new Date(now.getTime() - LONGEST_MEMORY) } } })
  const counted: number[] = []
  for (const limit of limits) {
    const key = keyOf(limit.of, attempt)
    const { id } = await db.signInAttempt.create({ data: { key, at: now }, select: { id: true } })
    counted.push(id)
    const earlier = await db.signInAttempt.findMany({
      where: { key, id: { lt: id }, at: { gt: new Date(now.getTime() - limit.within) } },
      orderBy: { id: 'desc' },
      take: limit.most,
      select: { at: true },
    })
    const oldest = earlier.at(-1)
    if (earlier.length < limit.most || !oldest) continue
    // Attempts that were not made do not count: whoever keeps trying waits no longer for it.
    await db.signInAttempt.deleteMany({ where: { id: { in: counted } } })
    return new Date(oldest.at.getTime() + limit.within)
  }
  return null
}

/** Forgives what was counted against the account, after the right password or a reset. */
export async function forgiveAttempts(db: Db, attempt: Partial<Attempt> & { email: string }): Promise<void> {
  const { email, address } = attempt
  const keys = [keyOf('account', { email, address: '' })]
  if (address !== undefined) keys.push(keyOf('account and address', { email, address }))
  await db.signInAttempt.deleteMany({ where: { key: { in: keys } } })
  if (address === undefined) return
  // The right password does not forgive the wrong ones for other accounts, only itself.
  const own = await db.signInAttempt.findFirst({
    where: { key: keyOf('address', { email, address }) },
    orderBy: { id: 'desc' },
    select: { id: true },
  })
  if (own) await db.signInAttempt.deleteMany({ where: { id: own.id } })
}

function keyOf(kind: (typeof limits)[number]['of'], { email, address }: Attempt): string {
  const parts = {
    'account and address': [fold(email), network(address)],
    account: [fold(email)],
    address: [network(address)],
  }
  return `${kind}:${hashToken(parts[kind].join('\n'))}`
}

/** Whoever has one IPv6 address has the 2^64 beside it too. */
export function network(address: string): string {
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, '').replace(/%.*$/, '')
  if (!plain.includes(':')) return plain
  const [head = '', tail = ''] = plain.toLowerCase().split('::')
  const before = head.split(':').filter(Boolean)
  const after = tail.split(':').filter(Boolean)
  const zeros = Array.from({ length: Math.max(0, 8 - before.length - after.length) }, () => '0')
  const groups = plain.includes('::') ? [...before, ...zeros, ...after] : before
  return groups
    .slice(0, 4)
    .map((group) => group.replace(/^0+(?=.)/, ''))
    .join(':')
}

/** The same for every account, whether it exists or not. */
export function tooManyAttempts(now: Date, until: Date): string {
  const minutes = Math.max(1, Math.ceil((until.getTime() - now.getTime()) / MINUTE))
  return `There were too many attempts. Try again in ${minutes} ${minutes === 1 ? 'minute' : 'minutes'}.`
}
