import { createHash } from 'node:crypto'
import { formatDateTime } from '../dates.ts'
import { absolute } from '../paths.ts'
import type { Site } from '../site/site.ts'
import type { AnnouncedWindow } from './announced-window.ts'
import { line, textValue, utcValue } from './icalendar.ts'
import { inWords } from './wording.ts'
import { newestFirst, saidByHand } from './window.ts'

/** How often programs are asked to look for changes (RFC 7986 section 5.7). */
const REFRESH = 'PT15M'

/**
 * Windows as an iCalendar file (RFC 5545): `title` is what programs call the calendar, `path` where it is. Nothing in it
 * comes from the clock, so it is the same from every process until a window changes.
 */
export function writeCalendar(
  site: Site,
  { title, path }: { title: string; path: string },
  windows: AnnouncedWindow[],
): string {
  const head = [
    line('BEGIN', 'VCALENDAR'),
    line('VERSION', '2.0'),
    line('PRODID', '-//Gazette//Maintenance//EN'),
    line('NAME', textValue(title)),
    line('X-WR-CALNAME', textValue(title)),
    line('SOURCE;VALUE=URI', absolute(site.origin, path)),
    line('REFRESH-INTERVAL;VALUE=DURATION', REFRESH),
    line('X-PUBLISHED-TTL', REFRESH),
  ]
  const parts = windows.length > 0 ? windows.map((window) => writeEvent(site, window)) : [NOTHING]
  return [...head, ...parts, line('END', 'VCALENDAR')].join('')
}

/** What programs call the calendar of a service or of a window; of all maintenance where `of` is null. */
export function calendarTitle(site: Site, of: string | null): string {
  const { title } = site.settings
  return of === null ? `Maintenance – ${title}` : `${of}: maintenance – ${title}`
}

/** A calendar must hold something (section 3.6): where nothing is planned, the zone that all times are in. */
const NOTHING = [
  line('BEGIN', 'VTIMEZONE'),
  line('TZID', 'UTC'),
  line('BEGIN', 'STANDARD'),
  line('DTSTART', '19700101T000000'),
  line('TZOFFSETFROM', '+0000'),
  line('TZOFFSETTO', '+0000'),
  line('END', 'STANDARD'),
  line('END', 'VTIMEZONE'),
].join('')

function writeEvent(site: Site, announced: AnnouncedWindow): string {
  const { window, post, services, sequence, changedAt } = announced
  const start = new Date(window.start)
  const end = window.end === null ? null : new Date(window.end)
  const categories = services.map(({ name }) => textValue(name)).join(',')
  return [
    line('BEGIN', 'VEVENT'),
    line('UID', uidOf(announced)),
    line('DTSTAMP', utcValue(changedAt)),
    line('LAST-MODIFIED', utcValue(changedAt)),
    line('SEQUENCE', String(sequence)),
    line('DTSTART', utcValue(start)),
    // An end that nobody knows is left out; the text says so.
    end && end > start ? line('DTEND', utcValue(end)) : '',
    line('SUMMARY', textValue(summaryOf(announced))),
    line('DESCRIPTION', textValue(describe(site, announced))),
    line('URL', absolute(site.origin, post.path)),
    categories && line('CATEGORIES', categories),
    line('STATUS', statusOf(announced)),
    line('TRANSP', 'TRANSPARENT'),
    line('END', 'VEVENT'),
  ].join('')
}

/** The same for as long as the post has the window, whatever the two are called. */
function uidOf({ post, window }: AnnouncedWindow): string {
  return createHash('sha256').update(`${post.guid}\n${window.id}`).digest('hex').slice(0, 32)
}

/** Not every program shows the status of an event. */
function summaryOf({ window, post }: AnnouncedWindow): string {
  return window.state === 'cancelled' ? `Cancelled: ${post.title}` : post.title
}

function statusOf({ window }: AnnouncedWindow): 'CANCELLED' | 'CONFIRMED' | 'TENTATIVE' {
  if (window.state === 'cancelled') return 'CANCELLED'
  const isOpen = window.state === 'planned' && window.end === null
  return isOpen && window.kind !== 'incident' ? 'TENTATIVE' : 'CONFIRMED'
}

function describe({ origin, settings }: Site, { window, post }: AnnouncedWindow): string {
  const updates = newestFirst(window.updates).map(
    ({ at, text }) => `${formatDateTime(new Date(at), settings.zone)}: ${text}`,
  )
  const facts = [
    inWords(window.kind, saidByHand(window)),
    window.services.length > 0 && `Affects ${window.services.join(', ')}`,
    window.end === null && window.state !== 'cancelled' && 'It is not known yet when it ends.',
  ]
  return [facts.filter(Boolean).join('\n'), ...updates, absolute(origin, post.path)].join('\n\n')
}
