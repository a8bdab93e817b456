import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { searchable, wordsOf } from './words.ts'

describe('the searchable form of a text', () => {
  it.each([
    ['Größere Änderungen', 'grossere anderungen'],
    ['STRASSE, Straße', 'strasse strasse'],
    ['and/or http://status.northbeam.example/?a=1', 'and or http status northbeam example a 1'],
    ['Version 3.5-beta', 'version 3 5 beta'],
    ["Zambia's e‑mail", 'zambia s e mail'],
    ['Ångström ﬁle ½', 'angstrom file 1 2'],
    ['維護通知 for 東京', '維 護 通 知 for 東 京'],
    ['Обновление', 'обновление'],
    ['🎉 <b>', 'b'],
    ['', ''],
  ])('of %j is %j', (text, expected) => {
    expect(searchable(text)).toBe(expected)
  })

  it('does not change when it is made again', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const once = searchable(text)
        expect(searchable(once)).toBe(once)
      }),
    )
  })
})

it('knows where in the text each word stands', () => {
  const text = 'Die Größe: 5 µm'
  expect(wordsOf(text).map(({ key, start, end }) => [key, text.slice(start, end)])).toEqual([
    ['die', 'Die'],
    ['grosse', 'Größe'],
    ['5', '5'],
    ['μm', 'µm'],
  ])
})
