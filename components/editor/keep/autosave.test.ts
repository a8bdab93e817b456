import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { PostFacts } from '@/lib/posts/reading/facts.ts'
import { Autosave, ServerFailed, type Answer } from './autosave.ts'
import type { Copies, Copy, Draft } from './copies.ts'

beforeEach(() => {
  vi.useFakeTimers({ now: new Date('2026-11-24T02:00:00Z') })
})
afterEach(() => {
  vi.useRealTimers()
})

const draftOf = (title: string): Draft => ({
  title,
  slug: null,
  body: { type: 'doc', content: [{ type: 'paragraph' }] },
  excerpt: null,
  tags: [],
  coverId: null,
  authorId: 1,
  continuesId: null,
})

/** What the server tells of a post with this text. */
const postOf = ({ version, text }: { version: number; text: string }) =>
  ({ version, title: text, slug: 'x', stage: 'live', copy: null }) as PostFacts

/** A server and a browser of the simplest kind, and what somebody types in front of them. */
function desk() {
  const kept = new Map<string, Copy>()
  const copies: Copies = {
    put: async (copy) => Boolean(kept.set(copy.id, copy)),
    remove: async (id) => void kept.delete(id),
    leftBehind: async () => [...kept.values()],
    stayFor: () => () => undefined,
  }
  const server = {
    version: 1,
    text: '',
    saves: 0,
    aside: [] as string[],
    answers: (): Answer | Error | null => null,
  }
  let text = ''
  const autosave = new Autosave({
    visit: 'visit',
    staffId: 1,
    begin: { postId: 7, version: 1, savedAt: null, slug: 'untitled', stage: 'scheduled', inCopy: false },
    copies,
    read: () => draftOf(text),
    same: async (post, draft) => post.title === draft.title,
    async send(draft, { version }) {
      await new Promise((resolve) => setTimeout(resolve, 50))
      const other = server.answers()
      if (other instanceof Error) throw other
      if (other) return other
      if (version !== server.version) {
        server.aside.push(draft.title)
        return { kind: 'conflict', current: postOf(server) }
      }
      server.version += 1
      server.saves += 1
      server.text = draft.title
      return {
        kind: 'saved',
        postId: 7,
        version: server.version,
        savedAt: Date.now(),
        slug: 'x',
        stage: 'scheduled',
        inCopy: false,
      }
    },
  })
  const type = (typed: string) => {
    text = typed
    autosave.touch()
  }
  /** The page is hidden, and what is sent then arrives though nobody hears the answer. */
  const hide = async () => {
    autosave.leave()
    await vi.advanceTimersByTimeAsync(100)
  }
  const find = (found: string, version: number) => {
    text = found
    autosave.settle(version)
  }
  return { autosave, server, kept, type, hide, find, standing: () => autosave.snapshot().standing.kind }
}

it('whoever looks at another tab while typing is in no conflict with themselves', async () => {
  const { server, type, hide, standing } = desk()
  type('Heron')
  await hide()
  type('Heron moves')
  await hide()
  type('Heron moves on Friday')
  await vi.advanceTimersByTimeAsync(5_000)
  expect([server.text, standing(), server.aside]).toEqual(['Heron moves on Friday', 'saved', []])
})

describe('while somebody types', () => {
  it('the text is with the server within two seconds of a pause', async () => {
    const { server, type, standing } = desk()
    type('Heron moves')
    await vi.advanceTimersByTimeAsync(2_000)
    expect([server.text, standing()]).toEqual(['Heron moves', 'saved'])
  })

  it('it is saved now and then even without a pause', async () => {
    const { server, type } = desk()
    for (let n = 0; n < 60; n++) {
      type(`word ${n}`)
      await vi.advanceTimersByTimeAsync(500)
    }
    expect(server.saves).toBeGreaterThanOrEqual(2)
  })

  it('the first letter lies in the browser at once, and is forgotten when the server has it', async () => {
    const { kept, type } = desk()
    type('H')
    await vi.advanceTimersByTimeAsync(1)
    expect(kept.get('visit')?.draft.title).toBe('H')
    await vi.advanceTimersByTimeAsync(3_000)
    expect(kept.size).toBe(0)
  })

  it('what is typed during a save is unsaved after it, and saved next', async () => {
    const { server, type, standing } = desk()
    type('one')
    await vi.advanceTimersByTimeAsync(1_220)
    expect(standing()).toBe('saving')
    type('one two')
    await vi.advanceTimersByTimeAsync(40)
    expect([server.text, standing()]).toEqual(['one', 'unsaved'])
    await vi.advanceTimersByTimeAsync(2_000)
    expect([server.text, standing()]).toEqual(['one two', 'saved'])
  })
})

describe('when the server is away', () => {
  it('it says so, keeps the text, tries again, and saves what was typed meanwhile', async () => {
    const { server, kept, type, standing } = desk()
    server.answers = () => new Error('connection refused')
    type('one')
    await vi.advanceTimersByTimeAsync(3_000)
    expect(standing()).toBe('away')
    type('one two')
    await vi.advanceTimersByTimeAsync(1_000)
    expect(kept.get('visit')?.draft.title).toBe('one two')
    server.answers = () => null
    await vi.advanceTimersByTimeAsync(30_000)
    expect([server.text, standing(), kept.size]).toEqual(['one two', 'saved', 0])
  })
})

describe('when the session has ended', () => {
  it('nothing is sent until somebody has signed in again, then everything', async () => {
    const { autosave, server, type, standing } = desk()
    server.answers = () => ({ kind: 'signed-out' })
    type('one')
    await vi.advanceTimersByTimeAsync(2_000)
    expect(standing()).toBe('signed-out')
    type('one two')
    server.answers = () => null
    await vi.advanceTimersByTimeAsync(60_000)
    expect(server.saves).toBe(0)
    autosave.resume()
    await vi.advanceTimersByTimeAsync(100)
    expect([server.text, standing()]).toEqual(['one two', 'saved'])
  })
})

describe('when somebody else has saved', () => {
  it('nothing is overwritten until the writer has chosen', async () => {
    const { autosave, server, kept, type, standing } = desk()
    Object.assign(server, { version: 5, text: 'theirs' })
    type('mine')
    await vi.advanceTimersByTimeAsync(2_000)
    expect(standing()).toBe('conflict')
    type('mine, longer')
    await vi.advanceTimersByTimeAsync(60_000)
    expect([server.saves, kept.get('visit')?.draft.title]).toEqual([0, 'mine, longer'])
    autosave.settle(5)
    await vi.advanceTimersByTimeAsync(100)
    expect([server.text, standing()]).toEqual(['mine, longer', 'saved'])
  })

  it('what the server kept beside their text is not sent again before theirs takes its place', async () => {
    const { autosave, server, type } = desk()
    Object.assign(server, { version: 5, text: 'theirs' })
    type('mine')
    await vi.advanceTimersByTimeAsync(2_000)
    expect(await autosave.handIn()).toBe(true)
    expect(server.aside).toEqual(['mine'])
  })

  it('what was typed while the save was on its way is sent before theirs takes its place', async () => {
    const { autosave, server, type, standing } = desk()
    Object.assign(server, { version: 5, text: 'theirs' })
    type('mine')
    await vi.advanceTimersByTimeAsync(1_220)
    type('mine, longer')
    await vi.advanceTimersByTimeAsync(2_000)
    const handedIn = autosave.handIn()
    await vi.advanceTimersByTimeAsync(100)
    expect([await handedIn, server.aside, standing()]).toEqual([true, ['mine', 'mine, longer'], 'conflict'])
  })

  it('theirs is not said to be free to take while the server does not have mine', async () => {
    const { autosave, server, kept, type, standing } = desk()
    Object.assign(server, { version: 5, text: 'theirs' })
    type('mine')
    await vi.advanceTimersByTimeAsync(2_000)
    type('mine, longer')
    server.answers = () => new Error('The connection was refused')
    const handedIn = autosave.handIn()
    await vi.advanceTimersByTimeAsync(400)
    expect([await handedIn, standing(), kept.get('visit')?.draft.title]).toEqual([
      false,
      'away',
      'mine, longer',
    ])
    server.answers = () => null
    await vi.advanceTimersByTimeAsync(10_000)
    expect([server.aside, server.text, standing()]).toEqual([['mine', 'mine, longer'], 'theirs', 'conflict'])
  })
})

it('a text found in the browser is sent as what it is, older than the post, and stays in the browser till then', async () => {
  const { server, kept, find, standing } = desk()
  Object.assign(server, {
    version: 5,
    text: 'theirs',
    answers: () => new Error('The connection was refused'),
  })
  find('mine', 3)
  await vi.advanceTimersByTimeAsync(1_000)
  expect([standing(), kept.get('visit')?.version]).toEqual(['away', 3])
  server.answers = () => null
  await vi.advanceTimersByTimeAsync(10_000)
  expect([standing(), server.text, server.aside]).toEqual(['conflict', 'theirs', ['mine']])
})

it('a server that answers but cannot save is not said to be silent', async () => {
  const { autosave, server, type } = desk()
  server.answers = () => new ServerFailed('The disk is full')
  type('one')
  await vi.advanceTimersByTimeAsync(2_000)
  expect(autosave.snapshot().standing).toEqual({ kind: 'away', answers: true })
  server.answers = () => new Error('The connection was refused')
  await vi.advanceTimersByTimeAsync(2_000)
  expect(autosave.snapshot().standing).toEqual({ kind: 'away', answers: false })
})

describe('when the version is another, but nobody else has written', () => {
  it('the text is saved: the post appeared by itself, or somebody published it', async () => {
    const { autosave, server, type, standing } = desk()
    type('one')
    await vi.advanceTimersByTimeAsync(2_000)
    server.version += 1
    type('one two')
    await vi.advanceTimersByTimeAsync(2_000)
    expect([server.text, standing(), autosave.snapshot().version]).toEqual([
      'one two',
      'saved',
      server.version,
    ])
  })

  it('the text is saved: the answer to the save before was lost on its way', async () => {
    const { server, type, standing } = desk()
    type('one')
    server.answers = () => {
      Object.assign(server, { version: 2, text: 'one', answers: () => null })
      return new Error('The connection was cut')
    }
    await vi.advanceTimersByTimeAsync(1_300)
    type('one two')
    await vi.advanceTimersByTimeAsync(10_000)
    expect([server.text, standing()]).toEqual(['one two', 'saved'])
  })

  it('what the server tells between two saves is believed, unless it is the text of somebody else', async () => {
    const { autosave, type } = desk()
    type('one')
    await vi.advanceTimersByTimeAsync(2_000)
    await autosave.meet(postOf({ version: 3, text: 'one' }))
    expect(autosave.snapshot()).toMatchObject({ version: 3, stage: 'live' })
    await autosave.meet(postOf({ version: 4, text: 'theirs' }))
    expect(autosave.snapshot().version).toBe(3)
  })
})

it('a text that the server will not take is tried again when it has been changed', async () => {
  const { server, type, standing } = desk()
  server.answers = () => ({ kind: 'refused', reason: 'It is too long.' })
  type('long')
  await vi.advanceTimersByTimeAsync(2_000)
  expect(standing()).toBe('refused')
  server.answers = () => null
  type('short')
  await vi.advanceTimersByTimeAsync(2_000)
  expect(server.text).toBe('short')
})

it('flushing waits for the save under way and saves the rest', async () => {
  const { autosave, server, type } = desk()
  type('one')
  await vi.advanceTimersByTimeAsync(1_220)
  type('one two')
  const flushed = autosave.flush()
  await vi.advanceTimersByTimeAsync(200)
  expect([await flushed, server.text]).toEqual([true, 'one two'])
})
