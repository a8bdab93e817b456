import { describe, expect, it } from 'vitest'
import { leadingTag } from './tone.ts'

const tag = (slug: string) => ({ name: slug, slug })

describe('the tag above a title', () => {
  it('is the one that says there is trouble, wherever it stands among the tags', () => {
    expect(leadingTag([tag('email'), tag('maintenance'), tag('down-time')])).toEqual({
      tag: tag('down-time'),
      tone: 'incident',
    })
  })

  it('is planned work before news', () => {
    expect(leadingTag([tag('announcements'), tag('maintenance')])?.tone).toBe('maintenance')
  })

  it('is the first tag, without a tone, where no tag is known to press', () => {
    expect(leadingTag([tag('billing'), tag('dns')])).toEqual({ tag: tag('billing'), tone: null })
  })

  it('is missing on a post without tags', () => {
    expect(leadingTag([])).toBeNull()
  })
})
