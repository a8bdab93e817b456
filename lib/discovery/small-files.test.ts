import { SaxesParser } from 'saxes'
import { describe, expect, it } from 'vitest'
import { Settings } from '../site/settings.ts'
import { opensearch } from './opensearch.ts'
import { robots } from './robots.ts'
import { securityTxt } from './security-txt.ts'

const origin = 'https://blog.northbeam.example'
const now = new Date('2026-05-17T08:00:00Z')

it('robots.txt names the sitemap and closes what is not for search engines', () => {
  const lines = robots(origin).split('\n')
  expect(lines[0]).toBe('User-agent: *')
  expect(lines).toContain('Disallow: /admin/')
  expect(lines).toContain('Disallow: /search?')
  expect(lines).toContain(`Sitemap: ${origin}/sitemap.xml`)
})

describe('the OpenSearch description', () => {
  it('is well-formed whatever the site is called, with a name of 16 characters at most', () => {
    const settings = Settings.parse({ title: 'News & <notices> of Northbeam Hosting' })
    const names: string[] = []
    const parser = new SaxesParser({ xmlns: true })
    let text = ''
    parser.on('text', (more) => (text += more))
    parser.on('closetag', ({ name }) => {
      if (name === 'ShortName') names.push(text.trim())
      text = ''
    })
    parser.on('error', (error) => {
      throw error
    })
    parser.write(opensearch({ origin, settings })).close()
    expect(names).toEqual(['News & <notices…'])
  })

  it('sends searches to the search page', () => {
    expect(opensearch({ origin, settings: Settings.parse({}) })).toContain(
      `template="${origin}/search?q={searchTerms}"`,
    )
  })
})

function text(securityContact: string, at = now) {
  return securityTxt({ origin, settings: Settings.parse({ securityContact }) }, at)
}

describe('security.txt', () => {
  it.each([
    ['mailto:security@northbeam.example', 'mailto:security@northbeam.example'],
    ['security@northbeam.example', 'mailto:security@northbeam.example'],
    [' https://northbeam.example/security ', 'https://northbeam.example/security'],
  ])('sends people to %j as %s', (contact, expected) => {
    expect(text(contact)).toBe(
      [
        `Contact: ${expected}`,
        'Expires: 2026-12-01T00:00:00.000Z',
        'Preferred-Languages: en',
        `Canonical: ${origin}/.well-known/security.txt`,
        '',
      ].join('\n'),
    )
  })

  it.each(['', 'call us', 'javascript:alert(1)', 'mailto:a@b.example\nExpires: never'])(
    'is not there for %j',
    (contact) => {
      expect(text(contact)).toBeNull()
    },
  )

  it('expires within a year, and not before half of one', () => {
    for (let month = 0; month < 24; month++) {
      const at = new Date(Date.UTC(2026, month, 31, 23))
      const expires = /Expires: (.*)/.exec(text('a@b.example', at) ?? '')?.[1] ?? ''
      const days = (Date.parse(expires) - at.getTime()) / 86_400_000
      expect(days).toBeGreaterThan(150)
      expect(days).toBeLessThan(365)
    }
  })
})
