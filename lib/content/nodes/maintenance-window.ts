import { Node } from '@tiptap/core'
import { jsonList, oneOf } from './parse-attribute.ts'

const KINDS = ['maintenance', 'incident', 'notice'] as const
const STATES = ['planned', 'in-progress', 'extended', 'done', 'cancelled'] as const

/** When something is or was being worked on, and what it touches. Times are UTC. */
export const MaintenanceWindow = Node.create({
  name: 'maintenanceWindow',
  group: 'block',
  atom: true,
  addAttributes() {
    return {
      id: inData('id', '', (value) => value),
      start: inData('start', '', (value) => value),
      end: inData('end', null, (value) => value || null),
      zone: inData('zone', 'UTC', (value) => value),
      services: inData(
        'services',
        [],
        (value) => jsonList(value).filter((service) => typeof service === 'string'),
        JSON.stringify,
      ),
      kind: inData('kind', 'maintenance', (value) => oneOf(KINDS, value)),
      state: inData('state', 'planned', (value) => oneOf(STATES, value)),
      updates: inData('updates', [], (value) => jsonList(value).filter(isUpdate), JSON.stringify),
    }
  },
  parseHTML: () => [{ tag: 'div[data-type="maintenanceWindow"]' }],
  renderHTML: ({ HTMLAttributes }) => ['div', { ...HTMLAttributes, 'data-type': 'maintenanceWindow' }],
})

function isUpdate(value: unknown): boolean {
  if (typeof value !== 'object' || value === null || !('at' in value) || !('text' in value)) return false
  return typeof value.at === 'string' && typeof value.text === 'string'
}

function inData(
  name: string,
  fallback: unknown,
  parse: (value: string | null) => unknown,
  render: (value: unknown) => unknown = (value) => value,
) {
  return {
    default: fallback,
    parseHTML: (element: HTMLElement) => parse(element.getAttribute(`data-${name}`)),
    renderHTML: (attributes: Record<string, unknown>) =>
      attributes[name] === null ? {} : { [`data-${name}`]: render(attributes[name]) },
  }
}
