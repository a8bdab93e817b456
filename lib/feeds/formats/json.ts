import type { Feed, FeedFormat, FeedItem, FeedPicture } from '../feed.ts'

/** JSON Feed 1.1. */
export const json: FeedFormat = {
  name: 'JSON Feed',
  file: 'feed.json',
  mediaType: 'application/feed+json',
  write,
}

/** What has no value is left out by `JSON.stringify`. */
function write(feed: Feed): string {
  const document = {
    version: 'https://jsonfeed.org/version/1.1',
    title: feed.title,
    home_page_url: feed.url,
    feed_url: feed.selfUrl,
    description: feed.description,
    // From the archive on, each part leads to the one before it.
    next_url: feed.archive.previous,
    authors: authorsOf(feed),
    language: feed.language,
    items: feed.items.map(itemOf),
  }
  return `${JSON.stringify(document, null, 2)}\n`
}

/** Everybody who wrote what is in it. */
function authorsOf({ items }: Feed) {
  const authors = new Map(items.map(({ author }) => [author.url, author]))
  return authors.size > 0 ? [...authors.values()] : undefined
}

function itemOf(item: FeedItem) {
  return {
    id: item.guid,
    url: item.url,
    title: item.title,
    content_html: item.html,
    summary: item.summary || undefined,
    image: item.picture?.url,
    date_published: item.announcedAt.toISOString(),
    date_modified: item.changedAt.toISOString(),
    authors: [item.author],
    tags: item.tags.length > 0 ? item.tags.map(({ name }) => name) : undefined,
    attachments: item.picture && [attachment(item.picture)],
  }
}

function attachment({ url, mime, bytes }: FeedPicture) {
  return { url, mime_type: mime, size_in_bytes: bytes }
}
