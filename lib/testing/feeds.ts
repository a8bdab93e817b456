import type { Feed } from '../feeds/feed.ts'

const origin = 'https://blog.northbeam.example'

/** A feed with everything in it that a format has to take care of. */
export const outage: Feed = {
  title: 'Northbeam Hosting',
  description: 'News & notices',
  language: 'en',
  url: `${origin}/`,
  selfUrl: `${origin}/feed.xml`,
  archive: { isArchived: false, current: `${origin}/feed.xml`, previous: `${origin}/feed-2.xml` },
  changedAt: new Date('2026-03-02T10:30:00Z'),
  items: [
    {
      guid: 'https://old.northbeam.example/?p=12&preview',
      url: `${origin}/posts/mail-is-back`,
      title: 'Mail <is> back & well',
      summary: 'The queue is empty again, & short.',
      html: `<p>The queue is empty again. <img src="${origin}/media/ab/queue.png" alt="Its length"></p>\n<pre>a[b[0]]>1</pre>`,
      author: { name: 'Thandi Mokoena', url: `${origin}/authors/thandi-mokoena` },
      tags: [
        { name: 'Mail', slug: 'mail' },
        { name: 'Incidents & outages', slug: 'incidents-outages' },
      ],
      picture: {
        url: `${origin}/media/ab/queue.png`,
        mime: 'image/png',
        bytes: 4711,
        width: 600,
        height: 200,
      },
      announcedAt: new Date('2026-03-01T09:05:07Z'),
      changedAt: new Date('2026-03-02T10:30:00Z'),
    },
    {
      guid: `${origin}/posts/prices`,
      url: `${origin}/posts/prices`,
      title: 'Prices',
      summary: '',
      html: '<p>They stay.</p>',
      author: { name: 'Piet de Wit', url: `${origin}/authors/piet-de-wit` },
      tags: [],
      announcedAt: new Date('2011-07-24T01:00:00Z'),
      changedAt: new Date('2011-07-24T01:00:00Z'),
    },
  ],
}

/** An old part of it. */
export const archivedOutage: Feed = {
  ...outage,
  selfUrl: `${origin}/feed-2.xml`,
  archive: {
    isArchived: true,
    current: `${origin}/feed.xml`,
    previous: `${origin}/feed-1.xml`,
    next: `${origin}/feed-3.xml`,
  },
}
