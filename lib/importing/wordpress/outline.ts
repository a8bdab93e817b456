import { createHash } from 'node:crypto'
import type { PostKind } from '../../db/db.ts'
import type { Outline } from '../importer.ts'
import { addressesOf, baseOf } from './addresses.ts'
import type { OldClock } from './dates.ts'
import { statusOf } from './kinds.ts'
import type { WxrItem } from './records.ts'

/** What an item is known by in every export of its site. */
export function keyOf(item: Pick<WxrItem, 'id' | 'guid' | 'link' | 'title'>): string {
  if (/^[1-9]\d{0,18}$/.test(item.id)) return item.id
  return createHash('sha256').update([item.guid, item.link, item.title].join('\n')).digest('hex')
}

/** Begins the ref of everything of a site; `https` and `www.` come and go between two exports of the same site. */
export function prefixOf(siteUrl: string): string {
  return `wordpress:${baseOf(siteUrl)
    .replace(/^https?:\/\/(www\.)?/i, '')
    .toLowerCase()}:`
}

/** Only what is there before its text is read, and does not change with it. */
export function outlineOf(item: WxrItem, kind: PostKind, siteUrl: string, clock: OldClock): Outline {
  const { status } = statusOf(item)
  const { time } = clock.timeOf(item)
  const base = baseOf(siteUrl)
  return {
    ref: prefixOf(siteUrl) + keyOf(item),
    kind,
    // A time that nobody knows cannot come.
    status: status === 'PUBLISHED' && time === null ? 'DRAFT' : status,
    title: (item.title || firstWords(item.content) || 'Untitled').slice(0, LONGEST_TITLE),
    slug: slugOf(item),
    publishAt: item.status === 'draft' || item.status === 'pending' ? null : time,
    addresses: addressesOf(item, base),
    quietAddress: /^[1-9]\d*$/.test(item.id) ? `${base}/?p=${item.id}` : null,
  }
}

const LONGEST_TITLE = 300

/** Slugs of other scripts are kept encoded; in the trash they have an ending. */
function slugOf({ slug }: WxrItem): string {
  try {
    return decodeURIComponent(slug).replace(/__trashed(-\d+)?$/, '')
  } catch {
    return slug
  }
}

/** The beginning of a text, for posts without a title. */
function firstWords(content: string): string {
  const text = content.slice(0, 2000).replace(/<!--.*?-->|<[^>]*>|\[[^\]]*\]|&nbsp;/gs, ' ')
  return text.trim().split(/\s+/).slice(0, 8).join(' ').slice(0, 80)
}
