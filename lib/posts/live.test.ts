import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isLive } from './live.ts'

const monday = new Date('2026-11-23T09:00:00Z')
const tuesday = new Date('2026-11-24T09:00:00Z')
const later = (date: Date, ms: number) => new Date(date.getTime() + ms)

describe('a published post', () => {
  const post = { status: 'PUBLISHED', publishAt: tuesday, unpublishAt: null }

  it('is not live a millisecond before its time', () => expect(isLive(post, later(tuesday, -1))).toBe(false))
  it('is live from its time on', () => expect(isLive(post, tuesday)).toBe(true))
  it('is not live without a time', () => expect(isLive({ ...post, publishAt: null }, tuesday)).toBe(false))

  it('is taken down at the moment it was told to', () => {
    const brief = { ...post, publishAt: monday, unpublishAt: tuesday }
    expect(isLive(brief, later(tuesday, -1))).toBe(true)
    expect(isLive(brief, tuesday)).toBe(false)
  })
})

it.each(['DRAFT', 'IN_REVIEW', 'TRASHED'])('a post that is %s is never live', (status) => {
  expect(isLive({ status, publishAt: monday, unpublishAt: null }, tuesday)).toBe(false)
})

it('a post that is live stays live until it is taken down', () => {
  const instants = fc.date({ min: new Date('2000-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
  fc.assert(
    fc.property(instants, instants, fc.option(instants), fc.nat(), (publishAt, now, unpublishAt, ms) => {
      const post = { status: 'PUBLISHED', publishAt, unpublishAt }
      const after = later(now, ms)
      if (!isLive(post, now)) return
      expect(isLive(post, after)).toBe(unpublishAt === null || after < unpublishAt)
    }),
  )
})
