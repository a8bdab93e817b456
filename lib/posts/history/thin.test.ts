import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { surplusSaves, type Save } from './thin.ts'

const now = new Date('2026-11-24T12:00:00Z')
const THANDI = 1
const PIET = 2
const save = (id: number, createdAt: string, editorId = THANDI): Save => ({
  id,
  editorId,
  createdAt: new Date(createdAt),
})

describe('saves that are kept as revisions', () => {
  it('all stay for a day', () => {
    expect(surplusSaves([save(1, '2026-11-24T11:50:00Z'), save(2, '2026-11-24T11:55:00Z')], now)).toEqual([])
  })

  it('then the last of each hour stays', () => {
    const saves = [
      save(1, '2026-11-20T09:05:00Z'),
      save(2, '2026-11-20T09:55:00Z'),
      save(3, '2026-11-20T10:01:00Z'),
    ]
    expect(surplusSaves(saves, now)).toEqual([1])
  })

  it('and after a month the last of each day', () => {
    const saves = [
      save(1, '2026-09-20T09:05:00Z'),
      save(2, '2026-09-20T19:55:00Z'),
      save(3, '2026-09-21T10:01:00Z'),
    ]
    expect(surplusSaves(saves, now)).toEqual([1])
  })

  it('of two people stay side by side', () => {
    expect(
      surplusSaves([save(1, '2026-11-20T09:05:00Z', PIET), save(2, '2026-11-20T09:55:00Z')], now),
    ).toEqual([])
  })
})

it('thinning again takes nothing more, and nobody loses the last save', () => {
  const instants = fc.date({ min: new Date('2026-07-01'), max: now, noInvalidDate: true })
  const saves = fc
    .array(fc.record({ createdAt: instants, editorId: fc.constantFrom(THANDI, PIET) }))
    .map((list) => list.map((each, id) => ({ ...each, id })))
  fc.assert(
    fc.property(saves, (all) => {
      const gone = new Set(surplusSaves(all, now))
      const left = all.filter(({ id }) => !gone.has(id))
      expect(surplusSaves(left, now)).toEqual([])
      for (const editor of [THANDI, PIET]) {
        const last = (list: Save[]) =>
          Math.max(
            ...list.filter(({ editorId }) => editorId === editor).map(({ createdAt }) => createdAt.getTime()),
          )
        expect(last(left)).toBe(last(all))
      }
    }),
  )
})
