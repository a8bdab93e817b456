import fc from 'fast-check'
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest'
import { Validity } from './validity.ts'

/** A blog whose clock and calendar the tests set. */
let now: number
let edition: { number: number; changedAt: Date }
let calendar: number[]
/** What has to be done by somebody at its time, and whether that happened. */
let chores: number[]
let doneUntil: number
let down: boolean
let questions: number

const noon = Date.UTC(2026, 10, 24, 12)
const minute = 60_000

beforeEach(() => {
  now = noon
  edition = { number: 7, changedAt: new Date(noon - minute) }
  calendar = []
  chores = []
  doneUntil = 0
  down = false
  questions = 0
})

function validity(options: Partial<ConstructorParameters<typeof Validity>[0]> = {}) {
  return new Validity({
    build: 'b1',
    clock: () => now,
    readEdition: async () => {
      if (down) throw new Error('The database is away')
      questions++
      if (chores.some((due) => due > doneUntil && due <= now)) change()
      doneUntil = now
      return edition
    },
    readBoundaries: async (from, take) =>
      [...calendar, ...chores]
        .filter((instant) => instant > from.getTime())
        .toSorted((a, b) => a - b)
        .slice(0, take)
        .map((instant) => ({ at: new Date(instant), needsWork: chores.includes(instant) })),
    ...options,
  })
}

const change = () => (edition = { number: edition.number + 1, changedAt: new Date(now) })

describe('what is on the pages', () => {
  it('is not known to be right before the database was asked', async () => {
    const pages = validity()
    expect(pages.stampAt(now)).toBeUndefined()
    expect(await pages.currentStamp()).toBeDefined()
  })

  it('stays right while nothing happens, without a question', async () => {
    const pages = validity()
    const stamp = await pages.currentStamp()
    expect(pages.stampAt(now + 365 * 24 * 60 * minute)).toBe(stamp)
    expect(await pages.currentStamp()).toBe(stamp)
    expect(questions).toBe(1)
  })

  it('stops to be right in the millisecond a post is due, and not before, without a question', async () => {
    calendar = [noon + minute, noon + 2 * minute]
    const pages = validity()
    const stamp = await pages.currentStamp()
    expect(pages.stampAt(noon + minute - 1)).toBe(stamp)
    expect(pages.until).toBe(noon + minute)
    const next = pages.stampAt(noon + minute)
    expect(next).not.toBe(stamp)
    expect(pages.stampAt(noon + 2 * minute - 1)).toBe(next)
    expect(pages.stampAt(noon + 2 * minute)).not.toBe(next)
    expect(questions).toBe(1)
  })

  it('passes several due times at once when nobody came by', async () => {
    calendar = [noon + 1, noon + 2, noon + 3]
    const pages = validity()
    await pages.currentStamp()
    expect(pages.stampAt(noon + 2)).toBe(validityStamp(noon + 3))
  })

  it('asks for more when it knows no further due time but there may be some', async () => {
    calendar = Array.from({ length: 1200 }, (_, n) => noon + 1 + n)
    const pages = validity()
    await pages.currentStamp()
    for (now = noon; now < noon + 1200; now += 7)
      expect(await pages.currentStamp()).toBe(validityStamp(next()))
    now = noon + 1300
    expect(await pages.currentStamp()).toBe(validityStamp('on'))
    expect(questions).toBe(3)
  })

  it('is not right any more as soon as this process changes something', async () => {
    const pages = validity()
    const stamp = await pages.currentStamp()
    change()
    pages.changed()
    expect(pages.stampAt(now)).toBeUndefined()
    expect(await pages.currentStamp()).not.toBe(stamp)
  })

  it('is not taken for right by a question that was asked before the change', async () => {
    const answers: ((value: typeof edition) => void)[] = []
    const pages = validity({ readEdition: () => new Promise((resolve) => answers.push(resolve)) })
    const before = edition
    const asked = pages.refresh()
    await Promise.resolve()
    change()
    pages.changed()
    answers[0]?.(before)
    await asked
    expect(pages.stampAt(now)).toBeUndefined()
    await new Promise(setImmediate)
    answers[1]?.(edition)
    expect(await pages.currentStamp()).toContain('.8.')
  })

  it('is right again after what was due has been done', async () => {
    chores = [noon + minute]
    const pages = validity()
    const stamp = await pages.currentStamp()
    now = noon + minute - 1
    expect(pages.stampAt(now)).toBe(stamp)
    now = noon + minute
    expect(pages.stampAt(now)).toBeUndefined()
    expect(await pages.currentStamp()).toContain('.8.')
    expect(doneUntil).toBe(now)
    expect(pages.stampAt(now + minute)).toBeDefined()
  })

  it('depends on the build', async () => {
    const other = validity({ build: 'b2' })
    expect(await other.currentStamp()).not.toBe(await validity().currentStamp())
  })
})

describe('while the database is away', () => {
  it('is known to have been right until something is due', async () => {
    calendar = [noon + minute]
    const pages = validity()
    const stamp = await pages.currentStamp()
    down = true
    await pages.refresh()
    expect(pages.failure?.message).toBe('The database is away')
    expect(pages.stampAt(now)).toBe(stamp)
    expect(pages.stampAt(noon + minute)).not.toBe(stamp)
  })

  it('is not known to be right when this process had just changed something', async () => {
    const pages = validity()
    await pages.currentStamp()
    down = true
    pages.changed()
    expect(await pages.currentStamp()).toBeUndefined()
  })

  it('is known again when the database is back', async () => {
    down = true
    const pages = validity()
    expect(await pages.currentStamp()).toBeUndefined()
    down = false
    expect(await pages.currentStamp()).toBeDefined()
    expect(pages.failure).toBeUndefined()
  })

  it('a database that does not answer counts as away', async () => {
    const pages = validity({ readEdition: () => new Promise(() => {}), patience: 5 })
    expect(await pages.currentStamp()).toBeUndefined()
    expect(pages.failure?.message).toBe('No answer within 5 ms')
  })
})

it('notices what another process changes, and says so', async () => {
  const pages = validity({ pause: 5 })
  const turned = new Promise<void>((resolve) => {
    let times = 0
    pages.onTurn(() => ++times === 2 && resolve())
  })
  pages.start()
  onTestFinished(() => pages.stop())
  const stamp = await pages.currentStamp()
  change()
  await turned
  expect(pages.stampAt(now)).not.toBe(stamp)
})

it('two moments have the same stamp exactly when nothing happened between them', async () => {
  const instants = fc.integer({ min: 1, max: 100 })
  await fc.assert(
    fc.asyncProperty(fc.uniqueArray(instants), instants, instants, async (due, a, b) => {
      now = noon
      calendar = due.map((instant) => noon + instant)
      const [first, second] = a < b ? [a, b] : [b, a]
      const pages = validity()
      await pages.currentStamp()
      const same = pages.stampAt(noon + first) === pages.stampAt(noon + second)
      expect(same).toBe(!due.some((instant) => instant > first && instant <= second))
    }),
  )
})

function validityStamp(until: number | 'on'): string {
  return `b1.7.${noon - minute}.${until}`
}

function next(): number {
  return calendar.find((instant) => instant > now) ?? 0
}
