import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { highlight, snippet } from './highlight.ts'
import { phrasesOf } from './phrase.ts'

const marked = (text: string, query: string) =>
  highlight(text, phrasesOf(query))
    .map(({ text, match }) => (match ? `[${text}]` : text))
    .join('')

describe('a highlighted text', () => {
  it.each([
    ['The server moved', 'serv', 'The [server] moved'],
    ['Server SERVER sérver', 'server', '[Server] [SERVER] [sérver]'],
    ['in Straßen', 'strassen', 'in [Straßen]'],
    ['in a bind', 'in bind', '[in] a [bind]'],
    ['電源設備の保守', '設備', '電源[設備]の保守'],
    ['nothing here', 'else', 'nothing here'],
    ['<b>bold</b>', 'b', '<[b]>[bold]</[b]>'],
  ])('%j, asked for %j, is %j', (text, query, expected) => {
    expect(marked(text, query)).toBe(expected)
  })

  it('is the same text, whatever was asked', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (text, query) => {
        const parts = highlight(text, phrasesOf(query))
        expect(parts.map((part) => part.text).join('')).toBe(text)
      }),
    )
  })
})

describe('a snippet', () => {
  const text = `${'Nothing of note happened. '.repeat(30)}Then the generator in Perth started. ${'All was well. '.repeat(30)}`
  const shown = (query: string) =>
    snippet(text, phrasesOf(query))
      .map(({ text }) => text)
      .join('')

  it('is about the first match', () => {
    expect(shown('generator')).toMatch(/^… .*the generator in Perth started\. .* …$/)
    expect(shown('generator').length).toBeLessThan(260)
  })

  it('is the beginning when nothing matches', () => {
    expect(shown('lusaka')).toMatch(/^Nothing of note happened\. .* …$/)
  })

  it('is the whole of a short text', () => {
    expect(snippet('All is well.', phrasesOf('lusaka'))).toEqual([{ text: 'All is well.', match: false }])
  })
})
