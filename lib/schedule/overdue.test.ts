import { expect, it } from 'vitest'
import { changesInWords, eventsInWords } from './overdue.ts'

const appeared = (title: string) => ({
  postId: 1,
  slug: 'a',
  title,
  publishAt: new Date('2026-11-24T19:45:00Z'),
})

it('a post without what should follow is named with its time', () => {
  expect(eventsInWords([appeared('Heron moves')])).toEqual([
    '“Heron moves” appeared on 24 November 2026, 19:45 UTC, but what should follow has not happened.',
  ])
})

it('of many posts only the first are named', () => {
  const words = eventsInWords(Array.from({ length: 200 }, (_, n) => appeared(`Notice ${n + 1}`)))
  expect(words).toHaveLength(6)
  expect(words.at(-1)).toBe('Nor has it for 195 more posts.')
})

it('changes that did not appear are named with their time', () => {
  expect(changesInWords([appeared('Heron moves')])).toEqual([
    'Changes to “Heron moves” were to appear on 24 November 2026, 19:45 UTC, and could not be published.',
  ])
})
