import { EditorState, TextSelection } from '@tiptap/pm/state'
import { expect, it } from 'vitest'
import { schema } from '@/lib/content/schema.ts'
import { toCell } from './place.ts'

const cell = (text: string) => ({
  type: 'tableCell',
  content: [{ type: 'paragraph', content: [{ type: 'text', text }] }],
})
const doc = schema.nodeFromJSON({
  type: 'doc',
  content: [
    {
      type: 'table',
      content: [
        { type: 'tableRow', content: [cell('Heron'), cell('09:00')] },
        { type: 'tableRow', content: [cell('Kite'), cell('10:00')] },
      ],
    },
  ],
})

function stateAt(text: string): EditorState {
  let at = 0
  doc.descendants((node, position) => {
    if (node.text === text) at = position
  })
  return EditorState.create({ doc, selection: TextSelection.create(doc, at + 2) })
}
const from = (text: string, by: 1 | -1) => toCell(stateAt(text), by)?.selection.$from.parent.textContent

it('a key leads from cell to cell, over the ends of rows, and not out of the table', () => {
  expect([from('Heron', 1), from('09:00', 1), from('Kite', -1)]).toEqual(['09:00', 'Kite', '09:00'])
  expect([from('Heron', -1), from('10:00', 1)]).toEqual([undefined, undefined])
})
