import { expect, it } from 'vitest'
import { Settings } from '../site/settings.ts'
import { mailIsBack } from '../testing/posts.ts'
import { documentOf, windowOf } from '../testing/windows.ts'
import { scriptSafe } from './script-safe.ts'
import { frontStructuredData, postStructuredData, tagStructuredData } from './structured-data.ts'

const origin = 'https://blog.northbeam.example'
const site = {
  origin,
  settings: Settings.parse({ title: 'Northbeam Notices', company: 'Northbeam Hosting' }),
}

it('says what a post is, who wrote it and when', () => {
  expect(postStructuredData(site, mailIsBack)['@graph'][0]).toMatchObject({
    '@type': 'BlogPosting',
    headline: 'Mail is back',
    datePublished: '2026-03-01T06:00:00.000Z',
    dateModified: '2026-03-02T07:00:00.000Z',
    mainEntityOfPage: `${origin}/posts/mail-is-back`,
    image: `${origin}/posts/mail-is-back/picture.png`,
    author: { '@type': 'Person', name: 'Thandi Mokoena', url: `${origin}/authors/thandi-mokoena` },
    publisher: { '@type': 'Organization', name: 'Northbeam Hosting' },
    keywords: ['Mail', 'Incidents'],
    wordCount: 120,
  })
})

it('names the post that it continues, and those that continue it', () => {
  const { body: _, guid: __, ...summary } = mailIsBack
  const earlier = { ...summary, slug: 'mail-is-slow', title: 'Mail is slow' }
  const later = { ...summary, slug: 'why-mail-was-slow', title: 'Why mail was slow' }
  const related = { ...mailIsBack, continues: earlier, followUps: [later] }
  expect(postStructuredData(site, related)['@graph'][0]).toMatchObject({
    isBasedOn: { '@id': `${origin}/posts/mail-is-slow#post`, headline: 'Mail is slow' },
    citation: [{ '@id': `${origin}/posts/why-mail-was-slow#post`, headline: 'Why mail was slow' }],
  })
  expect(JSON.stringify(postStructuredData(site, mailIsBack))).not.toMatch(/isBasedOn|citation/)
})

it('leads from the front page through the first tag to the post', () => {
  expect(postStructuredData(site, mailIsBack)['@graph'][1]).toEqual({
    '@type': 'BreadcrumbList',
    itemListElement: [
      { '@type': 'ListItem', position: 1, name: 'Northbeam Notices', item: `${origin}/` },
      { '@type': 'ListItem', position: 2, name: 'Mail', item: `${origin}/tags/mail` },
      { '@type': 'ListItem', position: 3, name: 'Mail is back', item: `${origin}/posts/mail-is-back` },
    ],
  })
  expect(tagStructuredData(site, { name: 'Mail', slug: 'mail' })['@graph'][1]).toMatchObject({
    itemListElement: [{ position: 1 }, { item: `${origin}/tags` }, { item: `${origin}/tags/mail` }],
  })
})

it('lets search engines offer the search of the blog', () => {
  expect(frontStructuredData(site)['@graph'][0]).toMatchObject({
    '@type': 'WebSite',
    potentialAction: { target: { urlTemplate: `${origin}/search?q={search_term_string}` } },
  })
})

it('cannot end the script element it stands in', () => {
  const written = scriptSafe(postStructuredData(site, { ...mailIsBack, title: '</script><!--<script>' }))
  expect(written).not.toContain('<')
  expect(JSON.parse(written)).toMatchObject({ '@graph': [{ headline: '</script><!--<script>' }, {}] })
})

it('tells of the maintenance windows of a post as events', () => {
  const body = documentOf(windowOf(), windowOf({ id: 'dns', end: null, state: 'cancelled' }))
  const [, , ...events] = postStructuredData(site, { ...mailIsBack, body })['@graph']
  expect(events).toMatchObject([
    {
      '@type': 'Event',
      '@id': `${origin}/posts/mail-is-back#mail-move`,
      name: 'Mail is back',
      startDate: '2026-07-24T01:00:00Z',
      endDate: '2026-07-24T13:00:00Z',
      eventStatus: 'https://schema.org/EventScheduled',
      location: { '@type': 'VirtualLocation' },
      organizer: { '@type': 'Organization', name: 'Northbeam Hosting' },
    },
    { endDate: undefined, eventStatus: 'https://schema.org/EventCancelled' },
  ])
})
