import { formatDate, formatTime } from '../../dates.ts'
import { newestFirst, saidByHand, stateAt, type Window } from '../../maintenance/window.ts'
import { inWords } from '../../maintenance/wording.ts'
import type { NodeOf } from '../document.ts'
import { element, escapeText } from './element.ts'
import type { Page } from './page.ts'
import { writeWindowTimes } from './window-times.ts'

/** What happens, to which services, when in every zone of the page, and how it went so far. */
export function writeMaintenanceWindow(node: NodeOf<'maintenanceWindow'>, page: Page): string {
  const window = node.attrs
  // Where the clock must not matter only what somebody said is shown.
  const state = page.now ? stateAt(window, page.now) : saidByHand(window)
  const attributes = { class: `maintenance maintenance-${window.kind} maintenance-${state ?? 'planned'}` }
  const parts = [
    element(
      'p',
      { class: 'maintenance-title' },
      element('strong', {}, escapeText(inWords(window.kind, state))),
    ),
    window.services.length > 0 &&
      element('p', { class: 'maintenance-services' }, `Affects ${escapeText(window.services.join(', '))}`),
    writeWindowTimes(window, page),
    writeUpdates(window),
    writeCalendarLink(window, page),
  ]
  return element('div', attributes, parts.filter(Boolean).join(''))
}

/** The newest first, each with its time in the zone that its author thinks in. */
function writeUpdates({ updates, zone }: Window): string {
  const items = newestFirst(updates).map(({ at, text }) => {
    const instant = new Date(at)
    const clock = element('span', { class: 'clock' }, escapeText(formatTime(instant, zone)))
    const moment = `${escapeText(formatDate(instant, zone))}, ${clock}`
    const when = element('time', { class: 'maintenance-when', datetime: instant.toISOString() }, moment)
    return element('li', {}, `${when} ${escapeText(text)}`)
  })
  return items.length > 0 ? element('ol', { class: 'maintenance-updates' }, items.join('')) : ''
}

function writeCalendarLink({ id }: Window, page: Page): string {
  const address = page.calendar(id)
  const link = address && element('a', { href: page.link(address), type: 'text/calendar' }, 'Add to calendar')
  return link ? element('p', { class: 'maintenance-calendar' }, link) : ''
}
