import fc from 'fast-check'
import { expect, test } from 'vitest'
import { stateAt, type Window } from './window.ts'

const MINUTE = 60_000
const noon = Date.parse('2026-07-24T12:00:00Z')
const minutes = fc.integer({ min: -100_000, max: 100_000 })
const at = (minute: number) => new Date(noon + minute * MINUTE)
const states = fc.constantFrom<Window['state'][]>('planned', 'in-progress', 'extended', 'done', 'cancelled')

/** One that has some length, or no end. */
const windows = fc
  .record({ start: minutes, length: fc.option(fc.integer({ min: 1, max: 100_000 })), state: states })
  .map(({ start, length, state }) => ({
    start: at(start).toISOString(),
    end: length === null ? null : at(start + length).toISOString(),
    state,
  }))

const saidByHand = ({ state }: { state: Window['state'] }) => state === 'done' || state === 'cancelled'

test('what was set to done or cancelled stays so, whatever the clock says', () => {
  fc.assert(
    fc.property(windows.filter(saidByHand), minutes, (window, minute) => {
      expect(stateAt(window, at(minute))).toBe(window.state)
    }),
  )
})

test('any other window is planned before it starts, in progress from its start, done from its end', () => {
  fc.assert(
    fc.property(
      windows.filter((window) => !saidByHand(window)),
      minutes,
      (window, minute) => {
        const now = at(minute)
        const running = window.state === 'extended' ? 'extended' : 'in-progress'
        const started = now.toISOString() >= window.start
        const ended = window.end !== null && now.toISOString() >= window.end
        expect(stateAt(window, now)).toBe(!started ? 'planned' : ended ? 'done' : running)
      },
    ),
  )
})

test('the first and the last second count', () => {
  const window = { start: '2026-07-24T12:00:00Z', end: '2026-07-24T13:00:00Z', state: 'planned' } as const
  expect(stateAt(window, new Date('2026-07-24T11:59:59.999Z'))).toBe('planned')
  expect(stateAt(window, new Date('2026-07-24T12:00:00Z'))).toBe('in-progress')
  expect(stateAt(window, new Date('2026-07-24T12:59:59.999Z'))).toBe('in-progress')
  expect(stateAt(window, new Date('2026-07-24T13:00:00Z'))).toBe('done')
})
