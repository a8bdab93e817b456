import { describe, expect, test } from 'vitest'
import { fromHtml } from './from-html.ts'
import { countWords, readingMinutes } from './count-words.ts'
import { excerptOf, shorten, toText } from './to-text.ts'

const documentOf = (html: string) => fromHtml(html).document

test('the text of a document has one line a block', () => {
  const html = `<h2>Move</h2><p>Mail <b>moves</b>.<br>Soon.</p><ul><li>mx1<ul><li>rack 3</li></ul></li></ul><table><tr><th>Server</th><th>Hours</th></tr>
    <tr><td>mx1</td><td>3</td></tr></table><figure><img src="/a.png" alt="The rack"><figcaption>By Piet</figcaption></figure><dl><dt>TTL<dd>One hour</dl>`
  expect(toText(documentOf(html))).toBe(
    'Move\nMail moves.\nSoon.\nmx1\nrack 3\nServer\tHours\nmx1\t3\nThe rack\nBy Piet\nTTL\nOne hour',
  )
})

describe('an excerpt', () => {
  test('is the prose, without headings and pictures', () => {
    expect(
      excerptOf(documentOf('<h2>Update</h2><img src="/a.png" alt="x"><p>Mail is back.</p><p>All of it.</p>')),
    ).toBe('Mail is back. All of it.')
  })

  test('ends with a sentence when one ends near', () => {
    expect(
      shorten('The queue is empty again since nine. We keep watching it for the rest of the day.', 50),
    ).toBe('The queue is empty again since nine.')
  })

  test('ends with a word and an ellipsis otherwise', () => {
    expect(shorten('Version 2.4 of the panel brings a new way to see what each mailbox holds', 40)).toBe(
      'Version 2.4 of the panel brings a new…',
    )
  })

  test('of text without spaces ends at a sign, not in the middle of one', () => {
    expect(shorten('😀'.repeat(50), 20)).toBe(`${'😀'.repeat(9)}…`)
    expect(shorten('短'.repeat(50), 20)).toBe(`${'短'.repeat(19)}…`)
  })

  test('is never longer than asked for', () => {
    for (const length of [5, 20, 33, 120])
      expect(shorten('Mail moves to new servers, tonight. '.repeat(9), length).length).toBeLessThanOrEqual(
        length,
      )
  })

  test('of a post of headings alone says these', () => {
    expect(excerptOf(documentOf('<h2>Gone for lunch</h2>'))).toBe('Gone for lunch')
  })
})

test('words are counted in languages with and without spaces', () => {
  expect(countWords('Mail moves at 22:00, not before.')).toBe(6)
  expect(countWords('メールサーバーを移動します')).toBeGreaterThan(2)
  expect(countWords(' — … ')).toBe(0)
})

test('reading takes at least a minute', () => {
  expect([0, 100, 230, 1150].map(readingMinutes)).toEqual([1, 1, 1, 5])
})
