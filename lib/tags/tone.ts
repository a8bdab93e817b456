import type { TagSummary } from './queries.ts'

/** What a post is for the person who reads it: trouble, planned work, a warning or news. */
export type Tone = 'incident' | 'maintenance' | 'security' | 'news'

type Tag = Pick<TagSummary, 'name' | 'slug'>

const TONES: Record<Tone, ReadonlySet<string>> = {
  incident: new Set(['incident', 'incidents', 'outage', 'outages', 'downtime', 'down-time', 'disruption']),
  maintenance: new Set(['maintenance', 'scheduled-maintenance', 'planned-maintenance', 'planned-work']),
  security: new Set([
    'security',
    'security-notice',
    'security-notices',
    'vulnerability',
    'vulnerabilities',
    'advisory',
  ]),
  news: new Set(['announcement', 'announcements', 'news', 'notice', 'notices']),
}

const ORDER: Tone[] = ['incident', 'maintenance', 'security', 'news']

/**
 * The tag that stands above the title of a post. The most pressing one, so that a list can be scanned for trouble;
 * the first where none presses; null without tags.
 */
export function leadingTag<T extends Tag>(tags: T[]): { tag: T; tone: Tone | null } | null {
  for (const tone of ORDER) {
    const tag = tags.find(({ slug }) => TONES[tone].has(slug))
    if (tag) return { tag, tone }
  }
  return tags[0] ? { tag: tags[0], tone: null } : null
}
