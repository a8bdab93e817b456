import type { DocumentNode, Mark, MarkName } from '../document.ts'
import { element, startTag, escapeText } from './element.ts'
import type { Page } from './page.ts'

/** The element of each mark. */
export const MARK_TAGS = {
  link: 'a',
  bold: 'strong',
  italic: 'em',
  code: 'code',
  strike: 's',
  underline: 'u',
  subscript: 'sub',
  superscript: 'sup',
  highlight: 'mark',
} satisfies Record<MarkName, string>

/** Text with its marks: an element is opened once for all neighbouring pieces that share the mark. */
export function writeInline(nodes: DocumentNode[], page: Page): string {
  const open: Mark[] = []
  let html = ''
  const closeTo = (depth: number) => {
    for (let mark = open.length > depth && open.pop(); mark; mark = open.length > depth && open.pop())
      html += `</${MARK_TAGS[mark.type]}>`
  }
  for (const node of nodes) {
    const marks = marksOf(node, page)
    const shared = marks.findIndex((mark, index) => !isSame(mark, open[index]))
    closeTo(shared === -1 ? marks.length : shared)
    for (const mark of marks.slice(open.length)) {
      html += openMark(mark, page)
      open.push(mark)
    }
    html += writeLeaf(node, page)
  }
  closeTo(0)
  return html
}

/** The marks that show: a link needs somewhere to lead and something to press. */
function marksOf(node: DocumentNode, page: Page): Mark[] {
  const marks = ('marks' in node && node.marks) || []
  const pressable = node.type === 'text' && node.text.trim() !== ''
  return marks.filter((mark) => mark.type !== 'link' || (pressable && page.link(mark.attrs.href) !== null))
}

function isSame(mark: Mark, other: Mark | undefined): boolean {
  return mark.type === other?.type && JSON.stringify(mark.attrs) === JSON.stringify(other.attrs)
}

function openMark(mark: Mark, page: Page): string {
  if (mark.type !== 'link') return startTag(MARK_TAGS[mark.type], {})
  const { href, title, rel } = mark.attrs
  return startTag(MARK_TAGS.link, { href: page.link(href), title, rel })
}

function writeLeaf(node: DocumentNode, page: Page): string {
  if (node.type === 'text') return escapeText(node.text)
  if (node.type === 'hardBreak') return startTag('br', {})
  return page.ids.has(node) ? element('span', { id: page.ids.get(node) }, '') : ''
}
