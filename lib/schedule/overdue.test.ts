import { expect, it } from 'vitest'
import { overdueInWords } from './overdue.ts'

const appeared = (title: string) => ({
  postId: 1,
  slug: 'a',
  title,
  publishAt: new Date('2026-11-24T19:45:00Z'),
})

it('a post without what should follow is named with its time', () => {
  expect(overdueInWords([appeared('Heron moves')])).toEqual([
    '“Heron moves” appeared on 24 November 2026, 19:45 UTC, but what should follow has not happened.',
  ])
})

it('of many posts only the first are named', () => {
  const words = overdueInWords(Array.from({ length: 200 }, (_, n) => appeared(`Notice ${n + 1}`)))
  expect(words).toHaveLength(6)
  expect(words.at(-1)).toBe('Nor has it for 195 more posts.')
})
