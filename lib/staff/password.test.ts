import { describe, expect, it } from 'vitest'
import { hashPassword, isPassword } from './password.ts'

describe('a stored password', () => {
  it('is an argon2id hash that the same password, and no other, matches', async () => {
    const stored = await hashPassword('violin otter teapot')
    expect(stored).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
    expect(await isPassword('violin otter teapot', stored)).toBe(true)
    expect(await isPassword('violin otter teapo', stored)).toBe(false)
  })

  it('matches however the keyboard composes its letters', async () => {
    const stored = await hashPassword('Größe der Violine'.normalize('NFC'))
    expect(await isPassword('Größe der Violine'.normalize('NFD'), stored)).toBe(true)
  })
})

it('no password matches an account without one', async () => {
  expect(await isPassword('violin otter teapot', null)).toBe(false)
})
