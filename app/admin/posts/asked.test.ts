import { expect, it } from 'vitest'
import { addressOf, readAsked } from './asked.ts'

it('reads what an address asks for, and spells the same address again', () => {
  const asked = readAsked({
    show: 'scheduled',
    q: ' heron ',
    author: '3',
    month: '2026-07',
    sort: 'title',
    page: '2',
  })
  expect(asked).toEqual({
    shelf: 'scheduled',
    words: 'heron',
    authorId: 3,
    tagId: undefined,
    month: { year: 2026, month: 7 },
    order: 'title',
    page: 2,
  })
  expect(addressOf('/admin/posts', asked, { page: 2 })).toBe(
    '/admin/posts?show=scheduled&q=heron&author=3&month=2026-07&sort=title&page=2',
  )
})

it('takes nonsense as if it were not there', () => {
  const nonsense = {
    show: 'everything',
    q: ['a', 'b'],
    author: '-1',
    tag: '1e99',
    month: '2026-13',
    sort: '',
    page: '0',
  }
  expect(addressOf('/admin/posts', readAsked(nonsense))).toBe('/admin/posts')
})

it('begins a narrower list on its first page', () => {
  expect(addressOf('/admin/posts', readAsked({ page: '7' }), { shelf: 'draft' })).toBe(
    '/admin/posts?show=draft',
  )
})
