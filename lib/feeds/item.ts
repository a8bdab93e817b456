import { element, escapeText, startTag } from '../content/html/element.ts'
import { toHtml } from '../content/to-html.ts'
import { absolute, paths } from '../paths.ts'
import type { AnnouncedPost, Headline } from '../posts/reading/announced.ts'
import type { Picture } from '../posts/post.ts'
import { plainAddress, type StoredFiles } from '../renditions.ts'
import type { Site } from '../site/site.ts'
import type { FeedItem } from './feed.ts'
import { xmlText } from './xml-text.ts'

/** A post as an item of a feed. */
export function itemOf({ origin, settings }: Site, post: AnnouncedPost, files: StoredFiles): FeedItem {
  const { author, tags, cover, announcedAt, changedAt, followUps } = post
  const path = paths.post(post.slug)
  const text = toHtml(post.body, {
    origin,
    path,
    zones: settings.maintenanceZones,
    calendar: (id) => paths.windowCalendar(post.slug, id),
    headingIds: false,
    files,
  })
  const parts = [before(origin, post), cover && coverHtml(origin, cover, files), text]
  return {
    guid: xmlText(identity(post)),
    url: absolute(origin, path),
    title: xmlText(post.title),
    summary: xmlText(post.excerpt),
    html: xmlText(parts.filter(Boolean).join('\n')),
    author: { name: xmlText(author.name), url: absolute(origin, paths.author(author.slug)) },
    tags: tags.map(({ name, slug }) => ({ name: xmlText(name), slug })),
    picture: cover ? { ...cover, url: absolute(origin, paths.media(cover)) } : undefined,
    announcedAt,
    // The item says where it goes on as soon as it does.
    changedAt: latest([announcedAt, changedAt, ...followUps.map(({ publishAt }) => publishAt)]),
  }
}

/** To readers of feeds, a post that is announced once more is another one: they show nothing else as new. */
function identity({ guid, toldAgainAt }: AnnouncedPost): string {
  if (!toldAgainAt) return guid
  const time = toldAgainAt.toISOString().replace(/[-:]|\.\d+/g, '')
  // Whatever reads it as an address may find one fragment in it, not two.
  return `${guid}${guid.includes('#') ? '-' : '#'}again-${time}`
}

/** What came before the post and what came of it: above the text, where the page has it. */
function before(origin: string, { continues, followUps }: AnnouncedPost): string {
  const line = (words: string, posts: Headline[]) =>
    posts.length > 0 && element('p', {}, `${words} ${posts.map((post) => linkTo(origin, post)).join(', ')}`)
  const lines = [line('Continued in:', followUps), line('This continues:', continues ? [continues] : [])]
  return lines.filter(Boolean).join('\n')
}

function linkTo(origin: string, { title, slug }: Headline): string {
  return element('a', { href: absolute(origin, paths.post(slug)) }, escapeText(title))
}

/** The cover stands above the text on the page, so it does in a feed reader. */
function coverHtml(origin: string, cover: Picture, files: StoredFiles): string {
  const { alt, width, height } = cover
  const address = plainAddress(cover, files.get(cover.hash)?.renditions ?? [])
  return element('p', {}, startTag('img', { src: absolute(origin, address), alt, width, height }))
}

function latest(instants: (Date | null)[]): Date {
  return new Date(Math.max(...instants.map((instant) => instant?.getTime() ?? 0)))
}
