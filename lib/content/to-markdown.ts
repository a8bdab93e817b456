import { childrenOf } from './document.ts'
import type { Document, DocumentNode, NodeName, NodeOf } from './document.ts'
import { fromMarkdown } from './from-markdown.ts'
import { element } from './html/element.ts'
import { fenceFor } from './markdown/escape.ts'
import { destination, inlineHtml, inlineMarkdown } from './markdown/inline.ts'
import { ownHtml } from './markdown/own-html.ts'
import { tableMarkdown } from './markdown/table.ts'

type Writers = { [N in NodeName]: (node: NodeOf<N>) => string }

const inline = (node: DocumentNode) => inlineMarkdown([node])

const writers = {
  doc: (node) => blocks(childrenOf(node)),
  text: inline,
  hardBreak: inline,
  anchor: inline,
  paragraph: (node) => inlineMarkdown(childrenOf(node)),
  heading: (node) =>
    `${'#'.repeat(node.attrs.level)} ${inlineMarkdown(childrenOf(node), '<br>').replace(/#(?=#*$)/g, '\\#')}`,
  bulletList: (node) => list(node, () => '- '),
  orderedList: (node) => {
    const { start, type } = node.attrs
    return (type && type !== '1') || start < 0 ? ownHtml(node) : list(node, (index) => `${start + index}. `)
  },
  listItem: (node) => items(childrenOf(node)),
  taskList: (node) => list(node, (index) => taskSign(childrenOf(node)[index])),
  taskItem: (node) => items(childrenOf(node)),
  blockquote: (node) => (node.attrs.cite ? ownHtml(node) : prefixed('> ', blocks(childrenOf(node)))),
  codeBlock: (node) => {
    const code = childrenOf(node)
      .map((child) => (child.type === 'text' ? child.text : ''))
      .join('')
    const fence = fenceFor(code, 3)
    return `${fence}${node.attrs.language ?? ''}\n${code}\n${fence}`
  },
  figure: ownHtml,
  caption: ownHtml,
  table: (node) => tableMarkdown(node) ?? ownHtml(node),
  tableRow: ownHtml,
  tableHeader: ownHtml,
  tableCell: ownHtml,
  image: (node) => {
    const { src, alt, title, width, height, href, decorative } = node.attrs
    if (width || height || decorative) return ownHtml(node)
    const picture = `![${inlineMarkdown([{ type: 'text', text: alt || ' ' }]).trim()}](${destination(src, title)})`
    return href ? `[${picture}](${destination(href, null)})` : picture
  },
  gallery: ownHtml,
  horizontalRule: () => '---',
  callout: (node) => {
    const [first] = childrenOf(node)
    const gap = first?.type === 'paragraph' ? '' : '\n'
    return prefixed('> ', `[!${ALERTS[node.attrs.kind]}]\n${gap}${blocks(childrenOf(node))}`)
  },
  details: (node) => {
    const [summary, content] = childrenOf(node)
    const title = element('summary', {}, inlineHtml(summary ? childrenOf(summary) : []))
    const text = blocks(content ? childrenOf(content) : [])
    return `<details${node.attrs.open ? ' open' : ''}>\n${title}\n\n${text}\n\n</details>`
  },
  detailsSummary: ownHtml,
  detailsContent: ownHtml,
  embed: ownHtml,
  media: ownHtml,
  maintenanceWindow: ownHtml,
  rawHtml: ownHtml,
} satisfies Writers

const ALERTS = {
  info: 'NOTE',
  success: 'TIP',
  warning: 'WARNING',
  danger: 'CAUTION',
} satisfies Record<NodeOf<'callout'>['attrs']['kind'], string>

/**
 * A document as Markdown in GitHub's dialect, with HTML for what Markdown cannot say. `fromMarkdown` gives the same document
 * back; empty paragraphs and the like, which nobody sees, are left out.
 */
export function toMarkdown(document: Document): string {
  const markdown = blocks(document.content)
  if (isSame(fromMarkdown(markdown).document, document)) return `${markdown}\n`
  // Something in it would be read differently: the blocks concerned are written as HTML.
  return `${joined(document.content, faithful)}\n`
}

function faithful(block: DocumentNode): string {
  const whole: Document = { type: 'doc', content: [block] }
  const markdown = write(block)
  if (isSame(fromMarkdown(markdown).document, whole)) return markdown
  const html = ownHtml(block)
  return isSame(fromMarkdown(html).document, whole) ? html : markdown
}

function isSame(one: Document, other: Document): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}

function write(node: DocumentNode): string {
  // TypeScript does not follow that the writer found by a node's type takes that node.
  const writer = writers[node.type] as (node: DocumentNode) => string
  return writer(node)
}

function blocks(nodes: DocumentNode[]): string {
  return joined(nodes, write)
}

/** Blocks with a blank line between them; lists that would run into one are kept apart by a comment. */
function joined(nodes: DocumentNode[], writeBlock: (node: DocumentNode) => string): string {
  let previous: DocumentNode | undefined
  let markdown = ''
  for (const node of nodes) {
    const text = writeBlock(node)
    if (text === '') continue
    const apart = previous && isList(previous) && isList(node) ? '\n\n<!-- -->\n\n' : '\n\n'
    markdown += markdown ? apart + text : text
    previous = node
  }
  return markdown
}

function isList(node: DocumentNode): boolean {
  return node.type === 'bulletList' || node.type === 'orderedList' || node.type === 'taskList'
}

function list(node: DocumentNode, sign: (index: number) => string): string {
  const written = childrenOf(node).map((item, index) => hanging(sign(index), write(item)))
  const tight = childrenOf(node).every((item) => childrenOf(item).slice(1).every(isList))
  return written.join(tight ? '\n' : '\n\n')
}

/** The content of an item: a list directly under its first line when nothing else follows. */
function items(nodes: DocumentNode[]): string {
  const [first, ...rest] = nodes
  if (!first || !rest.every(isList)) return blocks(nodes)
  return [write(first), ...(rest.length > 0 ? [blocks(rest)] : [])].join('\n')
}

function taskSign(item: DocumentNode | undefined): string {
  return item?.type === 'taskItem' && item.attrs.checked ? '- [x] ' : '- [ ] '
}

/** Text after `sign`, its further lines as far in as the first. */
function hanging(sign: string, text: string): string {
  const indent = ' '.repeat(sign.startsWith('- [') ? 2 : sign.length)
  return sign + text.replace(/\n(?!\n|$)/g, `\n${indent}`)
}

function prefixed(prefix: string, text: string): string {
  return text
    .split('\n')
    .map((line) => (prefix + line).trimEnd())
    .join('\n')
}
