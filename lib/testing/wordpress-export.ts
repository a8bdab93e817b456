/** Fields of an item as an export spells them, without their prefix; `meta` and `terms` by name. */
export type ExportItem = Partial<
  Record<
    | 'title'
    | 'link'
    | 'creator'
    | 'guid'
    | 'content'
    | 'excerpt'
    | 'date'
    | 'dateGmt'
    | 'modifiedGmt'
    | 'name'
    | 'status'
    | 'parent'
    | 'type'
    | 'password'
    | 'sticky'
    | 'attachmentUrl'
    | 'pubDate',
    string
  >
> & {
  id: number
  categories?: string[]
  tags?: string[]
  meta?: Record<string, string>
  comments?: ExportComment[]
}

export type ExportComment = {
  id: number
  parent?: number
  author?: string
  url?: string
  email?: string
  content: string
  approved?: string
  type?: string
  dateGmt?: string
}

export const oldBlog = 'https://blog.northbeam.example'

/** A WordPress export of a blog of Northbeam Hosting, made of what a test is about; `head` goes before the items. */
export function wordpressExport(items: ExportItem[], head = '', base = oldBlog): string {
  return `<?xml version="1.0" encoding="UTF-8" ?>
<rss version="2.0"
  xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/"
  xmlns:content="http://purl.org/rss/1.0/modules/content/"
  xmlns:dc="http://purl.org/dc/elements/1.1/"
  xmlns:wp="http://wordpress.org/export/1.2/">
<channel>
  <title>Northbeam &amp; friends</title>
  <link>${base}</link>
  <description>What our servers do</description>
  <language>en-GB</language>
  <wp:wxr_version>1.2</wp:wxr_version>
  <wp:base_site_url>${base}</wp:base_site_url>
  <wp:base_blog_url>${base}</wp:base_blog_url>
  <wp:author><wp:author_login>thandi</wp:author_login><wp:author_email>thandi@northbeam.example</wp:author_email><wp:author_display_name>Thandi Mokoena</wp:author_display_name></wp:author>
  ${head}
  ${items.map((item) => itemElement(item, base)).join('\n')}
</channel>
</rss>
`
}

function itemElement(item: ExportItem, base: string): string {
  const { id, date = '2015-03-04 10:00:00', type = 'post', name = `post-${id}`, dateGmt = date } = item
  const fields: Record<string, string> = {
    title: item.title ?? `Post ${id}`,
    link: item.link ?? `${base}/${date.slice(0, 10).replaceAll('-', '/')}/${name}/`,
    pubDate: item.pubDate ?? '',
    'dc:creator': item.creator ?? 'thandi',
    guid: item.guid ?? `${base}/?p=${id}`,
    'content:encoded': item.content ?? '<p>All is well.</p>',
    'excerpt:encoded': item.excerpt ?? '',
    'wp:post_id': String(id),
    'wp:post_date': date,
    'wp:post_date_gmt': dateGmt,
    'wp:post_modified': item.modifiedGmt ?? dateGmt,
    'wp:post_modified_gmt': item.modifiedGmt ?? dateGmt,
    'wp:post_name': name,
    'wp:status': item.status ?? 'publish',
    'wp:post_parent': item.parent ?? '0',
    'wp:menu_order': '0',
    'wp:post_type': type,
    'wp:post_password': item.password ?? '',
    'wp:is_sticky': item.sticky ?? '0',
    ...(item.attachmentUrl && { 'wp:attachment_url': item.attachmentUrl }),
  }
  const terms = [
    ...(item.categories ?? []).map((term) => termElement('category', term)),
    ...(item.tags ?? []).map((term) => termElement('post_tag', term)),
  ]
  const meta = Object.entries(item.meta ?? {}).map(
    ([key, value]) =>
      `<wp:postmeta>${elements({ 'wp:meta_key': key, 'wp:meta_value': value })}</wp:postmeta>`,
  )
  const comments = (item.comments ?? []).map(commentElement)
  return `<item>${elements(fields)}${terms.join('')}${meta.join('')}${comments.join('')}</item>`
}

function termElement(domain: string, name: string): string {
  const slug = name.toLowerCase().replace(/[^a-z0-9]+/g, '-')
  return `<category domain="${domain}" nicename="${slug}">${cdata(name)}</category>`
}

function commentElement(comment: ExportComment): string {
  const fields = {
    'wp:comment_id': String(comment.id),
    'wp:comment_author': comment.author ?? 'A client',
    'wp:comment_author_email': comment.email ?? 'client@example.org',
    'wp:comment_author_url': comment.url ?? '',
    'wp:comment_author_IP': '203.0.113.7',
    'wp:comment_date': comment.dateGmt ?? '2015-03-05 08:00:00',
    'wp:comment_date_gmt': comment.dateGmt ?? '2015-03-05 08:00:00',
    'wp:comment_content': comment.content,
    'wp:comment_approved': comment.approved ?? '1',
    'wp:comment_type': comment.type ?? 'comment',
    'wp:comment_parent': String(comment.parent ?? 0),
  }
  return `<wp:comment>${elements(fields)}</wp:comment>`
}

function elements(fields: Record<string, string>): string {
  return Object.entries(fields)
    .map(([name, value]) => `<${name}>${cdata(value)}</${name}>`)
    .join('')
}

function cdata(text: string): string {
  return `<![CDATA[${text.replaceAll(']]>', ']]]]><![CDATA[>')}]]>`
}
