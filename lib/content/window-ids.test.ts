import { expect, test } from 'vitest'
import { nodesOf } from './document.ts'
import { parseDocument } from './validate.ts'

function idsOf(...ids: (string | undefined)[]): string[] {
  const content = ids.map((id) => ({
    type: 'maintenanceWindow',
    attrs: { id, start: '2026-07-24T01:00:00Z' },
  }))
  return nodesOf(parseDocument({ type: 'doc', content }), 'maintenanceWindow').map(({ attrs }) => attrs.id)
}

test('windows keep their ids', () => {
  expect(idsOf('mail-move', 'heron')).toEqual(['mail-move', 'heron'])
})

test('a window without an id gets one, the same one whenever the text is saved', () => {
  expect(idsOf(undefined, '', 'window-1')).toEqual(['window-2', 'window-3', 'window-1'])
  expect(idsOf(undefined, '', 'window-1')).toEqual(['window-2', 'window-3', 'window-1'])
})

test('the copy of a window is a window of its own', () => {
  expect(idsOf('heron', 'heron', 'heron-2', 'heron')).toEqual(['heron', 'heron-3', 'heron-2', 'heron-4'])
  const long = 'x'.repeat(200)
  expect(idsOf(long, long)).toEqual([long, `${'x'.repeat(190)}-2`])
})
