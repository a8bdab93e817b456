import { SaxesParser } from 'saxes'
import { expect, it } from 'vitest'
import { xmlText } from './xml-text.ts'

it('leaves no code point that XML cannot hold, and takes no other', () => {
  const parser = new SaxesParser()
  parser.on('error', (error) => {
    throw error
  })
  parser.write('<all>')
  let kept = 0
  for (let point = 0; point <= 0x10ffff; point++) {
    const sign = String.fromCodePoint(point)
    const text = xmlText(sign)
    if (text) kept++
    if (text && text !== '<' && text !== '&') parser.write(text)
  }
  parser.write('</all>').close()
  // All but surrogates (2048), two non-characters, and the control signs other than tab, line ends and U+0085.
  expect(kept).toBe(0x110000 - 2048 - 2 - 29 - 1 - 31)
})

it('leaves no half of a surrogate pair', () => {
  expect(xmlText('a\ud800b\udc00c😀')).toBe('abc😀')
})
