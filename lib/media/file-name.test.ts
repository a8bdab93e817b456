import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fileName } from './file-name.ts'

test('a name keeps its words and its ending', () => {
  expect(fileName('Route of NC018.PNG', ['png'])).toBe('Route-of-NC018.png')
  expect(fileName('Größe.jpeg', ['jpg', 'jpeg'])).toBe('Größe.jpeg')
})

test('an ending that does not suit the content is followed by one that does', () => {
  expect(fileName('prices.html', ['pdf'])).toBe('prices.html.pdf')
  expect(fileName('', ['png'])).toBe('file.png')
})

test('folders, hidden names and signs that turn the reading direction are taken out', () => {
  expect(fileName('../../etc/passwd', ['txt'])).toBe('passwd.txt')
  expect(fileName('..\\..\\boot.txt', ['txt'])).toBe('boot.txt')
  expect(fileName('.htaccess', ['txt'])).toBe('htaccess.txt')
  expect(fileName('invoice\u202Efdp.txt', ['txt'])).toBe('invoicefdp.txt')
})

test('whatever comes in, the name is one harmless part of an address', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (given) => {
      const name = fileName(given, ['txt'])
      expect(name).toMatch(/^[^/\\.][^/\\]*\.txt$/)
      expect(name).not.toMatch(/\p{C}/u)
      expect(fileName(name, ['txt'])).toBe(name)
    }),
  )
})
