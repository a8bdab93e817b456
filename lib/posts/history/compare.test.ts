import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Document, DocumentNode } from '../../content/document.ts'
import { compare, type Compared, type ComparedBlock } from './compare.ts'
import { comparePieces } from './compare-words.ts'

const marked = (pieces: { change: string; text: string }[]) =>
  pieces
    .map(({ change, text }) => (change === 'same' ? text : `${change === 'inserted' ? '+' : '-'}[${text}]`))
    .join('')

const p = (text: string): DocumentNode => ({ type: 'paragraph', content: [{ type: 'text', text }] })
const post = (...content: DocumentNode[]): Compared => ({
  title: 'Mail is slow',
  excerpt: null,
  tags: [],
  body: { type: 'doc', content } satisfies Document,
})
const shown = (blocks: ComparedBlock[]) => blocks.map(({ change, pieces }) => [change, marked(pieces)])

const link = (href: string): DocumentNode => ({
  type: 'paragraph',
  content: [
    {
      type: 'text',
      text: 'See the status',
      marks: [{ type: 'link', attrs: { href, title: null, rel: null } }],
    },
  ],
})
const long = (word: string) =>
  post(
    ...Array.from({ length: 300 }, (_, n) =>
      p(Array.from({ length: 40 }, (__, m) => `${word}${n * m}`).join(' ')),
    ),
  )

describe('words', () => {
  it.each([
    ['We moved it at 02:00.', 'We moved it at 03:00.', 'We moved it at -[02]+[03]:00.'],
    ['one two three', 'one four five three', 'one -[two]+[four five] three'],
    ['a red house', 'a very blue boat', 'a -[red house]+[very blue boat]'],
    ['我们今天维护', '我们明天维护', '我们-[今]+[明]天维护'],
    ['', 'New', '+[New]'],
    ['same', 'same', 'same'],
  ])('of "%s" and "%s"', (before, after, result) => {
    expect(marked(comparePieces(before, after))).toBe(result)
  })

  it('can always be put together again to both texts', () => {
    const text = fc.array(fc.constantFrom('mail', 'server', ' ', ' ', '. ', 'é', '🛠', '維'), {
      maxLength: 30,
    })
    fc.assert(
      fc.property(text, text, (a, b) => {
        const [before, after] = [a.join(''), b.join('')]
        const pieces = comparePieces(before, after)
        const without = (change: string) =>
          pieces
            .filter((piece) => piece.change !== change)
            .map((piece) => piece.text)
            .join('')
        expect(without('inserted')).toBe(before)
        expect(without('removed')).toBe(after)
      }),
    )
  })
})

describe('two versions of a post', () => {
  it('show changed paragraphs once, with the words marked, and new and removed ones whole', () => {
    const before = post(p('Mail is slow today.'), p('We are looking.'), p('Thank you for waiting.'))
    const after = post(p('Mail was slow today.'), p('It was a full disk.'), p('Thank you for waiting.'))
    expect(shown(compare(before, after).blocks)).toEqual([
      ['changed', 'Mail -[is]+[was] slow today.'],
      ['removed', '-[We are looking.]'],
      ['inserted', '+[It was a full disk.]'],
      ['same', 'Thank you for waiting.'],
    ])
  })

  it('find the paragraph that was edited among those that were inserted before it', () => {
    const before = post(p('The disk of the mail server was full.'))
    const after = post(p('First of all, sorry.'), p('The disk of the old mail server was full.'))
    expect(shown(compare(before, after).blocks)).toEqual([
      ['inserted', '+[First of all, sorry.]'],
      ['changed', 'The disk of the +[old ]mail server was full.'],
    ])
  })

  it('show where a link leads, as that is what was corrected', () => {
    const [block] = compare(post(link('/posts/heron')), post(link('/posts/ibis'))).blocks
    expect(marked(block!.pieces)).toBe('See the status (/posts/-[heron]+[ibis])')
  })

  it('say when only the look has changed', () => {
    const bold: DocumentNode = {
      type: 'paragraph',
      content: [{ type: 'text', text: 'Do not restart.', marks: [{ type: 'bold' }] }],
    }
    const result = compare(post(p('Do not restart.')), post(bold))
    expect([result.same, result.blocks[0]?.change]).toEqual([false, 'restyled'])
  })

  it('are the same whatever the order of keys in which a database keeps them', () => {
    const one = post({ type: 'heading', attrs: { level: 2 }, content: [{ type: 'text', text: 'Cause' }] })
    const other = post({ content: [{ text: 'Cause', type: 'text' }], attrs: { level: 2 }, type: 'heading' })
    expect(compare(one, other).same).toBe(true)
  })

  it('differ in title, excerpt and tags too', () => {
    const after = { ...post(p('Hello.')), title: 'Mail was slow', excerpt: 'A full disk.', tags: ['mail'] }
    const result = compare(post(p('Hello.')), after)
    expect([result.title, result.excerpt, result.tags].map(marked)).toEqual([
      'Mail -[is]+[was] slow',
      '+[A full disk.]',
      '+[mail]',
    ])
    expect(result.same).toBe(false)
  })
})

it('two long posts without a common word are compared in one go', () => {
  expect(compare(long('heron'), long('ibis')).same).toBe(false)
})
