import { formatDay, formatTimeOfDay, zoneAbbreviation } from '../../dates.ts'
import type { Window } from '../../maintenance/window.ts'
import { element, escapeText } from './element.ts'
import type { Page } from './page.ts'
import { scrollBox } from './table.ts'

const UNKNOWN = 'not known yet'

/** When a window is, in every zone of the page. The day stands where it is not the one the first row begins with. */
export function writeWindowTimes(window: Window, page: Page): string {
  const start = new Date(window.start)
  const end = window.end === null ? null : new Date(window.end)
  const day = formatDay(start, page.zones[0] ?? 'UTC', true)
  const heads = ['Time zone', 'Begins', 'Ends'].map((head) => element('th', { scope: 'col' }, head)).join('')
  const rows = page.zones.map((zone, index) => {
    const abbreviations = abbreviationsOf(zone, start, end)
    // The hour that a change of clocks repeats is told apart by its abbreviation.
    const isChanging = abbreviations.length > 1
    const cells = [
      element('th', { scope: 'row' }, zoneLabel(abbreviations, zone)),
      element('td', {}, writeTime(start, zone, index === 0 ? null : day, isChanging)),
      element('td', {}, end ? writeTime(end, zone, day, isChanging) : UNKNOWN),
    ]
    return element('tr', {}, cells.join(''))
  })
  // What only script can know finds its room there already.
  if (page.now) rows.push(ownRow(start, end))
  const table = element('thead', {}, element('tr', {}, heads)) + element('tbody', {}, rows.join(''))
  return scrollBox('Times in several zones', element('table', { class: 'maintenance-times' }, table))
}

function abbreviationsOf(zone: string, start: Date, end: Date | null): string[] {
  return [...new Set([start, end ?? start].map((instant) => zoneAbbreviation(instant, zone)))]
}

function zoneLabel(abbreviations: string[], zone: string): string {
  const place = zone.split('/').at(-1)?.replaceAll('_', ' ') ?? zone
  const isSaid = abbreviations.includes(place)
  const name = isSaid ? '' : ` ${element('span', { class: 'zone-name' }, escapeText(place))}`
  return escapeText(abbreviations.join('/')) + name
}

function writeTime(instant: Date, zone: string, day: string | null, withZone: boolean): string {
  const date = formatDay(instant, zone, true)
  const time =
    formatTimeOfDay(instant, zone) + (withZone ? ` ${escapeText(zoneAbbreviation(instant, zone))}` : '')
  const shown =
    date === day
      ? time
      : `${time} ${element('span', { class: 'day' }, escapeText(formatDay(instant, zone, day === null)))}`
  return element('time', { datetime: instant.toISOString() }, shown)
}

/** Empty until reader.js fills it, and not shown where there is no script. */
function ownRow(start: Date, end: Date | null): string {
  const label = element('span', { class: 'zone-name' }, 'Your time')
  const cells = element('th', { scope: 'row' }, label) + emptyCell(start) + emptyCell(end)
  return element('tr', { class: 'own-time' }, cells)
}

function emptyCell(instant: Date | null): string {
  return element('td', {}, instant ? element('time', { datetime: instant.toISOString() }, '') : UNKNOWN)
}
