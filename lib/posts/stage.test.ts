import { expect, it } from 'vitest'
import { hasBeenSeen, stageOf } from './stage.ts'

const now = new Date('2026-11-24T09:00:00Z')
const earlier = new Date('2026-11-23T09:00:00Z')
const later = new Date('2026-11-25T09:00:00Z')

it.each([
  ['a draft', 'DRAFT', null, null, 'draft', false],
  ['an imported draft with a date', 'DRAFT', earlier, null, 'draft', false],
  ['a post in review', 'IN_REVIEW', null, null, 'inReview', false],
  ['a post whose time comes tomorrow', 'PUBLISHED', later, null, 'scheduled', false],
  ['a post whose time has come', 'PUBLISHED', now, null, 'live', true],
  ['a post that is taken down tomorrow', 'PUBLISHED', earlier, later, 'live', true],
  ['a post that was taken down just now', 'PUBLISHED', earlier, now, 'ended', true],
  ['a post in the trash', 'TRASHED', earlier, null, 'trashed', false],
] as const)('%s', (_, status, publishAt, unpublishAt, stage, seen) => {
  const post = { status, publishAt, unpublishAt }
  expect(stageOf(post, now)).toBe(stage)
  expect(hasBeenSeen(post, now)).toBe(seen)
})
