import { expect, test } from 'vitest'
import { textOfHtml } from './text-of-html.ts'

test('the words of HTML are found however deep it nests', () => {
  expect(textOfHtml(`${'<b>'.repeat(50_000)}Mail is late`)).toBe('Mail is late')
})
