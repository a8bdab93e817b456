import { formatDate, zoneAbbreviation } from '../../dates.ts'
import type { NodeOf } from '../document.ts'
import { element, escapeText } from './element.ts'
import type { Page } from './page.ts'
import { scrollBox } from './table.ts'

type Window = NodeOf<'maintenanceWindow'>['attrs']

const KINDS = {
  maintenance: 'Maintenance',
  incident: 'Incident',
  notice: 'Notice',
} satisfies Record<Window['kind'], string>

const STATES = {
  planned: 'planned',
  'in-progress': 'in progress',
  extended: 'extended',
  done: 'done',
  cancelled: 'cancelled',
} satisfies Record<Window['state'], string>

/** What happens, to which services, and when in every zone of the page. */
export function writeMaintenanceWindow(node: NodeOf<'maintenanceWindow'>, page: Page): string {
  const { id, start, end, kind, state, services } = node.attrs
  const attributes = {
    class: `maintenance maintenance-${kind} maintenance-${state}`,
    'data-window': id,
    'data-start': start,
    'data-end': end,
  }
  const title = `${KINDS[kind]}, ${STATES[state]}`
  const parts = [
    element('p', { class: 'maintenance-title' }, element('strong', {}, escapeText(title))),
    services.length > 0 &&
      element('p', { class: 'maintenance-services' }, `Affects ${escapeText(services.join(', '))}`),
    writeTimes(node.attrs, page.zones),
    writeUpdates(node.attrs),
  ]
  return element('div', attributes, parts.filter(Boolean).join(''))
}

function writeTimes(window: Window, zones: string[]): string {
  const start = new Date(window.start)
  const end = window.end === null ? null : new Date(window.end)
  const day = formatDate(start, zones[0] ?? 'UTC')
  const heads = ['Time zone', 'Begins', 'Ends'].map((head) => element('th', { scope: 'col' }, head)).join('')
  const rows = zones.map((zone, index) => {
    const cells = [
      element('th', { scope: 'row' }, zoneLabel(start, zone)),
      element('td', {}, writeTime(start, zone, index === 0 ? null : day)),
      element('td', {}, end ? writeTime(end, zone, day) : 'not known yet'),
    ]
    return element('tr', {}, cells.join(''))
  })
  const table = element('thead', {}, element('tr', {}, heads)) + element('tbody', {}, rows.join(''))
  return scrollBox('Times in several zones', element('table', { class: 'maintenance-times' }, table))
}

function zoneLabel(instant: Date, zone: string): string {
  const abbreviation = zoneAbbreviation(instant, zone)
  const place = zone.split('/').at(-1)?.replaceAll('_', ' ') ?? zone
  const name = place === abbreviation ? '' : ` ${element('span', { class: 'zone-name' }, escapeText(place))}`
  return escapeText(abbreviation) + name
}

/** The time, with its date unless that is `day`, the date the reader already has before them. */
function writeTime(instant: Date, zone: string, day: string | null): string {
  const options = { timeZone: zone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const
  const time = new Intl.DateTimeFormat('en-GB', options).format(instant)
  const date = formatDate(instant, zone)
  return element(
    'time',
    { datetime: instant.toISOString() },
    date === day ? time : `${escapeText(date)}, ${time}`,
  )
}

function writeUpdates({ updates, zone }: Window): string {
  const items = updates.map(({ at, text }) => {
    const instant = new Date(at)
    const when = element(
      'span',
      { class: 'maintenance-when' },
      `${writeTime(instant, zone, null)} ${zoneAbbreviation(instant, zone)}`,
    )
    return element('li', {}, `${when} ${escapeText(text)}`)
  })
  return items.length > 0 ? element('ol', { class: 'maintenance-updates' }, items.join('')) : ''
}
