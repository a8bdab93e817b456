import { expect, it } from 'vitest'
import { fileSize } from './file-size.ts'

it.each([
  [0, '0 bytes'],
  [999, '999 bytes'],
  [1_234, '1.2 KB'],
  [48_900, '49 KB'],
  [1_200_000, '1.2 MB'],
  [2_000_000_000, '2 GB'],
])('%i bytes are "%s"', (bytes, words) => {
  expect(fileSize(bytes)).toBe(words)
})
