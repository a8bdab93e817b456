import { DOMParser } from '@tiptap/pm/model'
import { describe, expect, it } from 'vitest'
import { domOf } from '../reading/dom.ts'
import { schema } from '../schema.ts'
import { parseDocument } from '../validate.ts'

const parser = DOMParser.fromSchema(schema)

/** What the editor makes of pasted HTML, as it arrives when it is saved. */
function saved(html: string) {
  const [block] = parseDocument(parser.parse(domOf(html)).toJSON()).content
  return block
}

const STRANGE = ['', ' ', '0', '-1', '1.5', 'all', 'NaN', 'Infinity', '1e999', '999999999', '[object Object]']

describe('pasted HTML can be saved, whatever its attributes are', () => {
  it.each(STRANGE)('“%s”', (value) => {
    for (const name of ['colspan', 'rowspan', 'colwidth', 'align'])
      expect(saved(`<table><tr><td ${name}="${value}">Heron</td></tr></table>`)).toMatchObject({
        type: 'table',
      })
    for (const name of ['start', 'type'])
      expect(saved(`<ol ${name}="${value}"><li>Heron</li></ol>`)).toMatchObject({ type: 'orderedList' })
    expect(saved(`<div data-type="callout" data-kind="${value}"><p>Heron</p></div>`)).toMatchObject({
      type: 'callout',
      attrs: { kind: 'info' },
    })
  })
})

it('what makes sense of it is kept', () => {
  expect(saved('<ol start="7" type="a"><li>Heron</li></ol>')).toMatchObject({
    attrs: { start: 7, type: 'a' },
  })
  expect(saved('<ol style="list-style-type: upper-roman"><li>Heron</li></ol>')).toMatchObject({
    attrs: { start: 1, type: 'I' },
  })
  expect(saved('<table><tr><td colspan="2" rowspan="1000000000">Heron</td></tr></table>')).toMatchObject({
    content: [{ content: [{ attrs: { colspan: 2, rowspan: 10_000 } }] }],
  })
})
