import { Readable } from 'node:stream'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { filesOfForm, MOST_FILES } from './files-of-form.ts'

const rack = new File(['the rack in hall two'], 'rack.txt')
const plan = new File([new Uint8Array(300_000).fill(7)], 'plan “B”.pdf')

function sent(...files: File[]): Request {
  const form = new FormData()
  form.set('note', 'Not a file.')
  for (const file of files) form.append('files', file)
  return new Request('http://localhost/', { method: 'POST', body: form })
}

async function sizes(request: Request): Promise<[string, number][]> {
  const read: [string, number][] = []
  for await (const { name, content } of filesOfForm(request)) {
    let size = 0
    for await (const chunk of content) size += chunk.byteLength
    read.push([name, size])
  }
  return read
}

test('files arrive one after the other, as they were', async () => {
  expect(await sizes(sent(rack, plan, rack))).toEqual([
    ['rack.txt', 20],
    ['plan “B”.pdf', 300_000],
    ['rack.txt', 20],
  ])
})

test('what is not read of a file does not hold up the next', async () => {
  const names: string[] = []
  for await (const { name, content } of filesOfForm(sent(plan, plan, rack))) {
    names.push(name)
    for await (const chunk of content) if (chunk.byteLength > 0) break
  }
  expect(names).toEqual(['plan “B”.pdf', 'plan “B”.pdf', 'rack.txt'])
})

test('a choice of no file is none', async () => {
  expect(await sizes(sent(new File([], '')))).toEqual([])
})

test('more files than anybody chooses by hand are not passed over in silence', async () => {
  const names: string[] = []
  const read = async () => {
    for await (const { name } of filesOfForm(sent(...Array.from({ length: MOST_FILES + 1 }, () => rack))))
      names.push(name)
  }
  await expect(read()).rejects.toThrow('100 files')
  expect(names).toHaveLength(MOST_FILES)
})

test('what is no form is refused', async () => {
  const request = new Request('http://localhost/', { method: 'POST', body: 'rack.jpg' })
  await expect(sizes(request)).rejects.toThrow('content type')
})

test('whoever reads a file that breaks off is told so', { timeout: 5_000 }, async () => {
  const whole = sent(plan)
  const body = new Uint8Array(await whole.clone().arrayBuffer())
  for (const broken of [
    // The connection is lost.
    () => Promise.reject(new Error('aborted')),
    // The form ends within the file.
    () => Promise.resolve(undefined),
  ]) {
    async function* half() {
      yield body.slice(0, 150_000)
      await broken()
    }
    const init = { method: 'POST', headers: whole.headers, duplex: 'half' } as const
    const sending = Readable.toWeb(Readable.from(half())) as ReadableStream
    const request = new Request('http://localhost/', { ...init, body: sending })
    await expect(sizes(request)).rejects.toThrow()
  }
})

test('a form that is cut, or spoilt, anywhere ends in files or in a refusal, and never hangs', async () => {
  const whole = sent(rack, plan, rack)
  const headers = whole.headers
  const body = new Uint8Array(await whole.arrayBuffer())
  const places = fc.oneof(
    fc.nat(400),
    fc.nat(400).map((back) => body.length - back),
    fc.nat(body.length),
  )
  await fc.assert(
    fc.asyncProperty(places, places, fc.boolean(), async (at, cut, isCut) => {
      const spoilt = isCut ? body.slice(0, cut) : body.with(at % body.length, 45)
      const read = await sizes(
        new Request('http://localhost/', { method: 'POST', headers, body: spoilt }),
      ).catch(() => [])
      expect(read.length).toBeLessThanOrEqual(3)
    }),
    { numRuns: 300 },
  )
})
