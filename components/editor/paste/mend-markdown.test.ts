import { DOMParser as Parser } from 'linkedom'
import { beforeAll, expect, it, vi } from 'vitest'
import { mendMarkdown } from './mend-markdown.ts'

beforeAll(() => {
  vi.stubGlobal('DOMParser', Parser)
})

const mended = (body: string) => mendMarkdown(`<html><body>${body}</body></html>`)
const box = (more = '') => `<input type="checkbox" disabled${more}>`

it('a list with boxes is a list of tasks', () => {
  expect(mended(`<ul><li>${box(' checked')}Heron</li><li>${box()}Kite</li></ul>`)).toBe(
    '<ul data-type="taskList"><li data-checked="true" data-type="taskItem">Heron</li>' +
      '<li data-checked="false" data-type="taskItem">Kite</li></ul>',
  )
})

it('points among tasks stay points, and none comes of nothing', () => {
  expect(mended(`<ul><li>Heron<ul><li>mail</li></ul></li><li>${box()}Kite</li></ul>`)).toBe(
    '<ul><li>Heron<ul><li>mail</li></ul></li></ul>' +
      '<ul data-type="taskList"><li data-checked="false" data-type="taskItem">Kite</li></ul>',
  )
})

it('code ends with its last line', () => {
  expect(mended('<pre><code>one\ntwo\n</code></pre>')).toBe('<pre><code>one\ntwo</code></pre>')
})
