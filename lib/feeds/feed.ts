/** A feed before it takes a format. Addresses are absolute; no text in it holds a sign that XML cannot hold. */
export type Feed = {
  title: string
  description: string
  /** BCP 47. */
  language: string
  /** The page that lists what the feed holds. */
  url: string
  /** The feed itself. */
  selfUrl: string
  /** The last change of anything in the feed; absent while it is empty. */
  changedAt?: Date
  /** The newest first. */
  items: FeedItem[]
}

export type FeedItem = {
  /** As it was given once, whatever it looks like. */
  guid: string
  url: string
  title: string
  /** Plain text. */
  summary: string
  /** The whole post. */
  html: string
  author: string
  tags: string[]
  publishAt: Date
  changedAt: Date
}

/** A way to write feeds. Adding one takes a file in formats/ and a line in formats.ts. */
export type FeedFormat = {
  /** As people call it. */
  name: string
  /** The last part of its addresses. */
  file: string
  mediaType: string
  write: (feed: Feed) => string
}
