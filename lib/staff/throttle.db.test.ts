import { beforeEach, describe, expect, it } from 'vitest'
import { testDatabase } from '../testing/database.ts'
import { countAttempt, forgiveAttempts, network } from './throttle.ts'

const { database, empty } = await testDatabase()
beforeEach(empty)

const now = new Date('2026-11-24T02:00:00Z')
const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000)
const thandi = 'thandi@northbeam.example'
const home = '198.51.100.7'

async function fail(times: number, email = thandi, address = home, at = now) {
  let until: Date | null = null
  for (let n = 0; n < times; n++) until = await countAttempt(database, at, { email, address })
  return until
}

describe('guessing one account from one place', () => {
  it('is stopped after eight attempts, until the first of them is a quarter of an hour old', async () => {
    expect(await fail(8)).toBeNull()
    expect(await fail(1, thandi, home, later(5))).toEqual(later(15))
    expect(await fail(1, thandi, home, later(16))).toBeNull()
  })

  it('leaves the same account alone elsewhere, and other accounts in the same place', async () => {
    await fail(9)
    expect(await fail(1, thandi, '203.0.113.20')).toBeNull()
    expect(await fail(1, 'piet@northbeam.example')).toBeNull()
  })

  it('is not helped by writing the address in another way', async () => {
    await fail(8)
    expect(await fail(1, 'THANDI@Northbeam.example ')).not.toBeNull()
  })

  it('does not take longer for trying on', async () => {
    await fail(8)
    await fail(20, thandi, home, later(10))
    expect(await fail(1, thandi, home, later(15))).toBeNull()
  })

  it('cannot slip through by asking all at once', async () => {
    const answers = await Promise.all(
      Array.from({ length: 30 }, () => countAttempt(database, now, { email: thandi, address: home })),
    )
    expect(answers.filter((until) => until === null).length).toBeLessThanOrEqual(8)
  })
})

it('guessing one account from everywhere is stopped after forty attempts in an hour', async () => {
  for (let n = 0; n < 40; n++) expect(await fail(1, thandi, `192.0.2.${n}`)).toBeNull()
  expect(await fail(1, thandi, '203.0.113.20')).toEqual(later(60))
})

it('trying many accounts from one place is stopped after forty attempts', async () => {
  for (let n = 0; n < 40; n++) expect(await fail(1, `somebody-${n}@northbeam.example`)).toBeNull()
  expect(await fail(1, 'one-more@northbeam.example')).toEqual(later(15))
})

it('the right password forgives the account, and the place only that one attempt', async () => {
  await fail(7)
  for (let n = 0; n < 32; n++) await fail(1, `somebody-${n}@northbeam.example`)
  await countAttempt(database, now, { email: thandi, address: home })
  await forgiveAttempts(database, { email: thandi, address: home })
  expect(await fail(1)).toBeNull()
  expect(await fail(1)).not.toBeNull()
})

it('keeps no address and no account in the clear, and nothing beyond an hour', async () => {
  await fail(3)
  const stored = JSON.stringify(await database.signInAttempt.findMany())
  expect(stored).not.toContain(thandi)
  expect(stored).not.toContain(home)
  await fail(1, 'piet@northbeam.example', '203.0.113.20', later(61))
  expect(await database.signInAttempt.count()).toBe(3)
})

describe('the network of an address', () => {
  it.each([
    ['198.51.100.7', '198.51.100.7'],
    ['::ffff:198.51.100.7', '198.51.100.7'],
    ['2001:db8:0:7:1:2:3:4', '2001:db8:0:7'],
    ['2001:0DB8::1', '2001:db8:0:0'],
    ['::1', '0:0:0:0'],
    ['fe80::1%eth0', 'fe80:0:0:0'],
  ])('of %s is %s', (address, expected) => {
    expect(network(address)).toBe(expected)
  })
})
