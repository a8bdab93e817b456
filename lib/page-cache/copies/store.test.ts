import fc from 'fast-check'
import { expect, it } from 'vitest'
import { Store } from './store.ts'

it('lets go of what was not asked for longest', () => {
  const store = new Store<string>(30)
  store.set('front', 'the front page', 10)
  store.set('outage', 'a post', 10)
  store.set('feed', 'the feed', 10)
  store.get('front')
  store.set('prices', 'another post', 10)
  expect([...store.keys()]).toEqual(['feed', 'front', 'prices'])
  expect(store.get('outage')).toBeUndefined()
})

it('weighs a value that is replaced only once', () => {
  const store = new Store<string>(30)
  store.set('front', 'short', 10)
  store.set('front', 'long', 25)
  expect(store.bytes).toBe(25)
  expect(store.get('front')).toBe('long')
})

it('does not keep what is heavier than everything allowed, nor its predecessor', () => {
  const store = new Store<string>(30)
  store.set('front', 'short', 10)
  store.set('front', 'too long', 31)
  expect(store.get('front')).toBeUndefined()
  expect(store.bytes).toBe(0)
})

it('never weighs more than allowed, and keeps what was used last', () => {
  const key = fc.constantFrom('a', 'b', 'c', 'd', 'e')
  const step = fc.oneof(
    fc.record({ get: key }),
    fc.record({ set: key, bytes: fc.integer({ min: 1, max: 40 }) }),
  )
  fc.assert(
    fc.property(fc.array(step), (steps) => {
      const store = new Store<number>(100)
      for (const step of steps) {
        if ('get' in step) store.get(step.get)
        else {
          store.set(step.set, step.bytes, step.bytes)
          expect(store.get(step.set)).toBe(step.bytes)
        }
        let sum = 0
        for (const kept of Array.from(store.keys())) sum += store.get(kept) ?? 0
        expect(store.bytes).toBe(sum)
        expect(sum).toBeLessThanOrEqual(100)
      }
    }),
  )
})
