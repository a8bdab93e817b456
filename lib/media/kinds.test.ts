import { describe, expect, test } from 'vitest'
import { kindOf } from './kinds.ts'

const head = (signature: string) => Buffer.concat([Buffer.from(signature, 'latin1'), Buffer.alloc(64)])
const mime = (content: Buffer, name: string) => kindOf(content, name)?.mime ?? null

describe('what a file is', () => {
  test('the content decides, not the name', () => {
    expect(mime(head('\x89PNG\r\n\x1a\n'), 'route.jpg')).toBe('image/png')
    expect(mime(head('%PDF-1.7'), 'prices.html')).toBe('application/pdf')
  })

  test('the name chooses among what the content permits', () => {
    expect(mime(head('PK\x03\x04'), 'prices.docx')).toMatch(/wordprocessingml/)
    expect(mime(head('PK\x03\x04'), 'prices.zip')).toBe('application/zip')
    expect(mime(head('PK\x03\x04'), 'prices.jar')).toBe('application/zip')
    expect(mime(head('\0\0\0\x20ftypisom'), 'call.m4a')).toBe('audio/mp4')
    expect(mime(head('\0\0\0\x20ftypisom'), 'call.mp4')).toBe('video/mp4')
    expect(mime(head('OggS'), 'call')).toBe('audio/ogg')
  })

  test.each([
    ['a page', '<!DOCTYPE html><script>alert(1)</script>', 'status.html'],
    ['a program', 'MZ\x90\0', 'setup.exe'],
    ['a script', '#!/bin/sh\nrm -rf /', 'backup.sh'],
    ['an installer that looks like an old office file', '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', 'setup.msi'],
    ['a picture in name only', 'not a picture', 'route.png'],
  ])('%s is nothing that Gazette keeps', (_, content, name) => {
    expect(kindOf(Buffer.from(content, 'latin1'), name)).toBeNull()
  })

  test('text is text when it reads as UTF-8, even when its beginning ends inside a character', () => {
    expect(mime(Buffer.from('Zürich;Lusaka'), 'sites.csv')).toBe('text/csv; charset=utf-8')
    expect(mime(Buffer.from(`a${'é'.repeat(3000)}`).subarray(0, 4096), 'notes.txt')).toBe(
      'text/plain; charset=utf-8',
    )
    expect(mime(Buffer.from([0x5a, 0xfc, 0x72]), 'notes.txt')).toBeNull()
    expect(mime(Buffer.alloc(0), 'notes.txt')).toBeNull()
  })
})
