import type { PostKind, PostStatus } from '../db/db.ts'
import type { Report } from './report.ts'

/** A program or a format that posts can come from. Each is a folder of its own and a line in registry.ts. */
export type Importer = {
  /** As it is typed: `import wordpress FILE`. */
  name: string
  /** As it is read: WordPress. */
  title: string
  /** What FILE is, for the help of the command. */
  file: string
  /** Reads everything but the texts. Throws ImportError. */
  open: (source: Source, report: Report) => Promise<Archive>
}

export type Source = {
  file: string
  /** A folder with the files of the old media library. */
  mediaDir: string | null
  /** Names of further kinds of content that are to come over as posts. */
  kinds: string[]
  /** The time zone of times that come without one. */
  zone: string
  /** The present, by which what is due is told from what is planned. */
  now: Date
  progress: Progress
}

/** Hears how far a part of the work has come. */
export type Progress = (part: string, done: number, total: number) => void

/** An export: what is small is here at once, texts come one after the other. Every `ref` is the same in every run. */
export type Archive = {
  site: Site
  people: Person[]
  tags: Tag[]
  files: File[]
  /** In the order in which `posts` gives their texts. */
  outlines: Outline[]
  posts: () => AsyncIterable<Post>
}

export type Site = {
  /** Begins the `ref` of everything of this site: `wordpress:blog.example.com:`. */
  prefix: string
  /** Old address of the front page: scheme, host and path. */
  url: string
  /** Hosts under which the old site answered. */
  hosts: string[]
  title: string
  tagline: string
  /** BCP 47, or empty. */
  language: string
}

export type Person = {
  ref: string
  name: string
  email: string | null
  url: string | null
  bio: string
  /** Old addresses: paths of the old site or whole ones. The first is its identity when it has been renamed here. */
  addresses: string[]
}

export type Tag = {
  ref: string
  name: string
  slug: string
  description: string
  pinned: boolean
  addresses: string[]
}

export type File = {
  ref: string
  /** Called so in the report. */
  name: string
  /** Where it lies on this machine; null when it was not found. */
  path: string | null
  /** Why there is no path. */
  missing: string
  /** Where it was on the web. */
  url: string
  title: string
  alt: string
  caption: string
  /** The first is where it is linked to while it is missing. */
  addresses: string[]
  /** A page about the file, which leads to the post it belongs to. */
  pages: string[]
  postRef: string | null
}

/** What is known of a post before its text is read. */
export type Outline = {
  ref: string
  kind: PostKind
  status: PostStatus
  title: string
  /** Wanted address; empty: made from the title. */
  slug: string
  publishAt: Date | null
  /** Where it was; the first one is spelt out, later ones also led there. */
  addresses: string[]
  /** An old address that tells nothing about the post: where links to it lead as long as it is not live. */
  quietAddress: string | null
}

export type Post = Outline & {
  html: string
  /** Plain text; null: none was written. */
  excerpt: string | null
  changedAt: Date
  createdAt: Date
  pinned: boolean
  inNavigation: boolean
  /** Empty: none came with it. */
  guid: string
  /** Null: nobody is named. */
  authorRef: string | null
  tagRefs: string[]
  coverRef: string | null
  comments: Comment[]
  /** What is told about it in the report. */
  notes: string[]
}

export type Comment = {
  ref: string
  parentRef: string | null
  authorName: string
  authorEmail: string | null
  authorUrl: string | null
  html: string
  writtenAt: Date
}
