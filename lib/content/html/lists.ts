import { childrenOf } from '../document.ts'
import type { DocumentNode, NodeOf } from '../document.ts'
import { element } from './element.ts'
import type { Page } from './page.ts'

export function writeOrderedList(node: NodeOf<'orderedList'>, page: Page): string {
  const { start, type } = node.attrs
  const attributes = { start: start === 1 ? null : start, type: type === '1' ? null : type }
  return element('ol', attributes, page.blocks(childrenOf(node)))
}

export function writeListItem(node: NodeOf<'listItem'>, page: Page): string {
  return element('li', {}, writeItem(childrenOf(node), page))
}

/** A tick that feed readers and screen readers understand; a checkbox would promise that it can be pressed. */
export function writeTaskItem(node: NodeOf<'taskItem'>, page: Page): string {
  const { checked } = node.attrs
  const label = checked ? 'Done' : 'To do'
  const tick = element('span', { class: 'task-mark', role: 'img', 'aria-label': label }, checked ? '☑' : '☐')
  const attributes = { class: checked ? 'task-item task-done' : 'task-item' }
  return element(
    'li',
    attributes,
    `${tick} ${element('div', { class: 'task-text' }, writeItem(childrenOf(node), page))}`,
  )
}

/** An item of one paragraph, perhaps with lists below it, needs no paragraph element. */
function writeItem(nodes: DocumentNode[], page: Page): string {
  const [first, ...rest] = nodes
  if (first?.type !== 'paragraph' || !rest.every(isList)) return page.blocks(nodes)
  return page.inline(childrenOf(first)) + page.blocks(rest)
}

function isList(node: DocumentNode): boolean {
  return node.type === 'bulletList' || node.type === 'orderedList' || node.type === 'taskList'
}
