import { parseOpml } from 'feedsmith'
import { expect, it } from 'vitest'
import { Settings } from '../site/settings.ts'
import { opml } from './opml.ts'

const origin = 'https://blog.northbeam.example'
const site = { origin, settings: Settings.parse({ title: 'Northbeam & friends' }) }

it('names the feed of every tag in a folder of the blog', () => {
  const tags = [
    { name: 'Mail', slug: 'mail' },
    { name: '"Perth" & more', slug: 'perth' },
  ]
  const document = parseOpml(opml(site, tags))
  expect(document.head?.title).toBe('Northbeam & friends')
  expect(document.body?.outlines).toMatchObject([
    {
      text: 'Northbeam & friends',
      outlines: [
        { type: 'rss', text: 'Mail', xmlUrl: `${origin}/tags/mail/feed.xml`, htmlUrl: `${origin}/tags/mail` },
        { type: 'rss', text: '"Perth" & more', xmlUrl: `${origin}/tags/perth/feed.xml` },
      ],
    },
  ])
})

it('names the feed of the blog while there are no tags', () => {
  expect(parseOpml(opml(site, [])).body?.outlines?.[0]?.outlines).toMatchObject([
    { xmlUrl: `${origin}/feed.xml`, htmlUrl: `${origin}/` },
  ])
})
