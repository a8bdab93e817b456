import { describe, expect, it } from 'vitest'
import { Settings } from '../site/settings.ts'
import { mailIsBack } from '../testing/posts.ts'
import { frontMetadata, pageMetadata, postMetadata, searchMetadata, tagMetadata } from './metadata.ts'

const origin = 'https://blog.northbeam.example'
const site = {
  origin,
  settings: Settings.parse({ title: 'Northbeam', tagline: 'Notices', language: 'en-ZA' }),
}

describe('the description of a post', () => {
  it('names it for search engines', () => {
    const metadata = postMetadata(site, mailIsBack)
    expect(metadata).toMatchObject({
      title: 'Mail is back – Northbeam',
      alternates: { canonical: `${origin}/posts/mail-is-back` },
      robots: { index: true, 'max-image-preview': 'large' },
      authors: { name: 'Thandi Mokoena', url: `${origin}/authors/thandi-mokoena` },
    })
    expect(metadata.description?.length).toBeLessThanOrEqual(200)
  })

  it('makes it an article where it is shared', () => {
    expect(postMetadata(site, mailIsBack).openGraph).toMatchObject({
      type: 'article',
      title: 'Mail is back',
      siteName: 'Northbeam',
      locale: 'en_ZA',
      publishedTime: '2026-03-01T06:00:00.000Z',
      modifiedTime: '2026-03-02T07:00:00.000Z',
      section: 'Mail',
      tags: ['Mail', 'Incidents'],
      images: [
        { url: `${origin}/posts/mail-is-back/picture.png`, width: 1200, height: 630, alt: 'Mail is back' },
      ],
    })
  })

  it('shows the cover instead of the drawn picture when networks can use it', () => {
    const cover = { hash: 'ab12', name: 'rack.jpg', alt: 'A rack', width: 1600, height: 900 }
    const shown = (change: object) =>
      postMetadata(site, { ...mailIsBack, cover: { ...cover, ...change } }).twitter
    expect(shown({})).toMatchObject({
      images: [{ url: `${origin}/media/ab12/rack.jpg`, alt: 'A rack', width: 1600 }],
    })
    for (const change of [{ width: 320 }, { width: null }, { name: 'rack.svg' }]) {
      expect(shown(change)).toMatchObject({ images: [{ url: `${origin}/posts/mail-is-back/picture.png` }] })
    }
  })
})

function feeds(title: string, base: string) {
  return {
    rss: { title: `${title} (RSS)`, url: `${origin}${base}/feed.xml` },
    atom: { title: `${title} (Atom)`, url: `${origin}${base}/atom.xml` },
    json: { title: `${title} (JSON Feed)`, url: `${origin}${base}/feed.json` },
  }
}

it('offers the feed of the blog everywhere, and the feed of a tag before it on the tag', () => {
  const blog = feeds('Northbeam', '')
  const everywhere = {
    'application/rss+xml': [blog.rss],
    'application/atom+xml': [blog.atom],
    'application/feed+json': [blog.json],
  }
  expect(frontMetadata(site).alternates?.types).toEqual(everywhere)
  expect(pageMetadata(site, mailIsBack).alternates?.types).toEqual(everywhere)
  const tag = feeds('Mail – Northbeam', '/tags/mail')
  expect(tagMetadata(site, { name: 'Mail', slug: 'mail', description: '' }).alternates?.types).toEqual({
    'application/rss+xml': [tag.rss, blog.rss],
    'application/atom+xml': [tag.atom, blog.atom],
    'application/feed+json': [tag.json, blog.json],
  })
})

it('gives later pages of a list an address and a title of their own', () => {
  expect(frontMetadata(site)).toMatchObject({
    title: 'Northbeam – Notices',
    alternates: { canonical: `${origin}/` },
  })
  expect(frontMetadata(site, 3)).toMatchObject({
    title: 'Northbeam, page 3',
    alternates: { canonical: `${origin}/page/3` },
  })
})

it('keeps results of searches out of search engines', () => {
  expect(searchMetadata(site, 'mail')).toMatchObject({
    title: 'Search: mail – Northbeam',
    robots: { index: false, follow: true },
    alternates: { canonical: `${origin}/search` },
  })
})
