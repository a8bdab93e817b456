import { describe, expect, it } from 'vitest'
import { drawable } from './drawable.ts'

describe('the part of a title that a picture can show', () => {
  it.each([
    ['Mail is back 🎉👍🏽 for all 🇿🇲', 'Mail is back for all'],
    ['Обновление  серверов', 'Обновление серверов'],
    ['Αναβάθμιση', 'Αναβάθμιση'],
    ['Việt Nam™: 50 % ☃ “x”', 'Việt Nam™: 50 % “x”'],
    ['Keycap 1️⃣', 'Keycap 1'],
    ['東京 move', ''],
    ['مرحبا', ''],
    ['ἀρχαία', ''],
    ['\u0000\ud800', ''],
  ])('of %j is %j', (title, expected) => {
    expect(drawable(title)).toBe(expected)
  })
})
