import fc from 'fast-check'
import { expect, it } from 'vitest'
import { storable } from './storable.ts'

it('replaces NUL and halves of characters, wherever they are', () => {
  const body = { type: 'text', text: 'a\0b \ud83d 🛠', marks: [{ type: 'link', attrs: { title: '\0' } }] }
  const clean = {
    type: 'text',
    text: 'a\ufffdb \ufffd 🛠',
    marks: [{ type: 'link', attrs: { title: '\ufffd' } }],
  }
  expect(storable(body)).toEqual(clean)
})

it('leaves everything else as it is', () => {
  const sound = fc
    .jsonValue({ stringUnit: 'grapheme' })
    .filter((value) => !JSON.stringify(value).includes('u0000'))
  fc.assert(
    fc.property(sound, (value) => {
      expect(storable(value)).toEqual(value)
    }),
  )
})
