import { htmlToLine } from '../plain-text.ts'
import type { Element } from './wxr.ts'

/** What a WordPress export says, one record for each child of its channel, as it stands there. */
export type WxrRecord =
  | { is: 'site'; field: SiteField; value: string }
  | ({ is: 'author' } & WxrAuthor)
  | ({ is: 'term' } & WxrTerm)
  | ({ is: 'item' } & WxrItem)
  | { is: 'other'; name: string }

export type SiteField = keyof typeof SITE_FIELDS
export type WxrAuthor = { login: string; email: string; name: string; description: string }
export type WxrTerm = {
  taxonomy: string
  id: string
  slug: string
  /** Slug of the term above; empty at the top. */
  parent: string
  name: string
  description: string
}

export type WxrItem = {
  id: string
  type: string
  status: string
  title: string
  link: string
  guid: string
  creator: string
  /** HTML with shortcodes and block comments. */
  content: string
  excerpt: string
  slug: string
  parent: string
  order: number
  /** `YYYY-MM-DD HH:MM:SS`, or zeros. */
  date: string
  dateGmt: string
  modified: string
  modifiedGmt: string
  pubDate: string
  password: string
  sticky: boolean
  attachmentUrl: string
  terms: { taxonomy: string; slug: string; name: string }[]
  /** By key; a key that occurs several times keeps all its values. */
  meta: Map<string, string[]>
  comments: WxrComment[]
}

export type WxrComment = {
  id: string
  parent: string
  author: string
  email: string
  url: string
  date: string
  dateGmt: string
  content: string
  approved: string
  type: string
}

const SITE_FIELDS = {
  title: 'title',
  link: 'link',
  description: 'description',
  language: 'language',
  'wp:wxr_version': 'version',
  'wp:base_site_url': 'baseSiteUrl',
  'wp:base_blog_url': 'baseBlogUrl',
} as const

const TERM_TAXONOMIES: Record<string, string> = { 'wp:category': 'category', 'wp:tag': 'post_tag' }

export function toRecord(element: Element): WxrRecord {
  switch (element.name) {
    case 'wp:author':
      return { is: 'author', ...toAuthor(element) }
    case 'wp:category':
    case 'wp:tag':
    case 'wp:term':
      return { is: 'term', ...toTerm(element) }
    case 'item':
      return { is: 'item', ...toItem(element) }
    default:
      return isSiteField(element.name)
        ? { is: 'site', field: element.name, value: element.text.trim() }
        : { is: 'other', name: element.name }
  }
}

function isSiteField(name: string): name is SiteField {
  return Object.hasOwn(SITE_FIELDS, name)
}

function fieldsOf(element: Element): (name: string) => string {
  const found = new Map(element.children.toReversed().map(({ name, text }) => [name, text]))
  return (name) => found.get(name)?.trim() ?? ''
}

function toAuthor(element: Element): WxrAuthor {
  const field = fieldsOf(element)
  const full = `${field('wp:author_first_name')} ${field('wp:author_last_name')}`
  return {
    login: field('wp:author_login'),
    email: field('wp:author_email'),
    name: htmlToLine(field('wp:author_display_name') || full) || field('wp:author_login'),
    description: '',
  }
}

/** WordPress names the same things differently in its three elements for terms. */
function toTerm(element: Element): WxrTerm {
  const field = fieldsOf(element)
  const first = (...names: string[]) => names.map(field).find(Boolean) ?? ''
  return {
    taxonomy: TERM_TAXONOMIES[element.name] ?? field('wp:term_taxonomy'),
    id: field('wp:term_id'),
    slug: first('wp:category_nicename', 'wp:tag_slug', 'wp:term_slug'),
    parent: first('wp:category_parent', 'wp:term_parent'),
    name: htmlToLine(first('wp:cat_name', 'wp:tag_name', 'wp:term_name')),
    description: first('wp:category_description', 'wp:tag_description', 'wp:term_description'),
  }
}

function toItem(element: Element): WxrItem {
  const field = fieldsOf(element)
  return {
    id: field('wp:post_id'),
    type: field('wp:post_type') || 'post',
    status: field('wp:status'),
    title: htmlToLine(field('title')),
    link: field('link'),
    guid: field('guid'),
    creator: field('dc:creator'),
    content: field('content:encoded'),
    excerpt: field('excerpt:encoded'),
    slug: field('wp:post_name'),
    parent: field('wp:post_parent'),
    order: Number(field('wp:menu_order')) || 0,
    date: field('wp:post_date'),
    dateGmt: field('wp:post_date_gmt'),
    modified: field('wp:post_modified'),
    modifiedGmt: field('wp:post_modified_gmt'),
    pubDate: field('pubDate'),
    password: field('wp:post_password'),
    sticky: field('wp:is_sticky') === '1',
    attachmentUrl: field('wp:attachment_url'),
    terms: element.children.filter(({ name }) => name === 'category').flatMap(toItemTerm),
    meta: toMeta(element.children.filter(({ name }) => name === 'wp:postmeta')),
    comments: element.children.filter(({ name }) => name === 'wp:comment').map(toComment),
  }
}

/** WXR 1.0 repeats each term without its domain, and calls tags `tag`. */
function toItemTerm({ attributes, text }: Element): WxrItem['terms'] {
  const { domain, nicename = '' } = attributes
  if (!domain) return []
  return [{ taxonomy: domain === 'tag' ? 'post_tag' : domain, slug: nicename, name: htmlToLine(text) }]
}

function toMeta(elements: Element[]): Map<string, string[]> {
  const meta = new Map<string, string[]>()
  for (const element of elements) {
    const field = fieldsOf(element)
    const values = meta.get(field('wp:meta_key')) ?? []
    values.push(field('wp:meta_value'))
    meta.set(field('wp:meta_key'), values)
  }
  return meta
}

function toComment(element: Element): WxrComment {
  const field = fieldsOf(element)
  return {
    id: field('wp:comment_id'),
    parent: field('wp:comment_parent'),
    author: htmlToLine(field('wp:comment_author')),
    email: field('wp:comment_author_email'),
    url: field('wp:comment_author_url'),
    date: field('wp:comment_date'),
    dateGmt: field('wp:comment_date_gmt'),
    content: field('wp:comment_content'),
    approved: field('wp:comment_approved'),
    type: field('wp:comment_type'),
  }
}
