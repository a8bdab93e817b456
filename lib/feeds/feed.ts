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
  /** The other parts of a feed that is longer than one document (RFC 5005 section 4). */
  archive: FeedArchive
  /** The last change of anything in the feed; absent while it is empty. */
  changedAt?: Date
  /** The newest first. */
  items: FeedItem[]
}

/** `current` is what readers follow; its parts from before are archived, and those neither move nor grow. */
export type FeedArchive = {
  /** Whether this is a part from before. */
  isArchived: boolean
  current: string
  previous?: string
  next?: string
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
  author: FeedAuthor
  tags: FeedTag[]
  picture?: FeedPicture
  /** When followers were told of it; a later announcement is another item. */
  announcedAt: Date
  changedAt: Date
}

export type FeedAuthor = { name: string; url: string }

/** `slug` tells tags apart, `name` is for people. */
export type FeedTag = { name: string; slug: string }

/** `bytes`: the length of the file; `width` and `height` in pixels. */
export type FeedPicture = {
  url: string
  mime: string
  bytes: number
  width: number | null
  height: number | null
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
