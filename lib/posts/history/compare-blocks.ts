import { childrenOf } from '../../content/document.ts'
import type { Document, DocumentNode, NodeName, NodeOf } from '../../content/document.ts'
import { textOfNode } from '../../content/to-text.ts'

/** A stretch of a document that is compared as one: a paragraph, an item of a list, a row of a table, a picture. */
export type Block = {
  kind: 'paragraph' | 'heading' | 'item' | 'code' | 'row' | 'picture' | 'thing'
  /** Of a heading: which; of everything else: how deep it stands in lists, quotations and boxes. */
  level: number
  /** Its words; of links, pictures and the like also where they lead. */
  text: string
  /** How its words look and what else it carries: what is different without a word being different. */
  form: string
}

const KINDS: Partial<Record<NodeName, Block['kind']>> = {
  heading: 'heading',
  codeBlock: 'code',
  tableRow: 'row',
  image: 'picture',
}

/** What a document consists of, in reading order. */
export function blocksOf(document: Document): Block[] {
  return document.content.flatMap((node) => blocksIn(node, 0, false)).filter(saysSomething)
}

/** Empty lines stand for distance. */
function saysSomething({ kind, text }: Block): boolean {
  return text.trim() !== '' || !['paragraph', 'heading', 'item'].includes(kind)
}

function blocksIn(node: DocumentNode, depth: number, inItem: boolean): Block[] {
  const kind = KINDS[node.type]
  if (kind === 'heading' && node.type === 'heading') return [block(node, kind, node.attrs.level)]
  if (kind) return [block(node, kind, depth)]
  if (isTextBlock(node)) return [block(node, inItem ? 'item' : 'paragraph', depth)]
  const children = childrenOf(node)
  if (children.length === 0) return [block(node, 'thing', depth)]
  const item = node.type === 'listItem' || node.type === 'taskItem'
  const deeper = item || ['figure', 'table', 'gallery', 'doc'].includes(node.type) ? depth : depth + 1
  return children.flatMap((child, n) => blocksIn(child, deeper, item && n === 0))
}

function isTextBlock(node: DocumentNode): boolean {
  return ['paragraph', 'caption', 'detailsSummary'].includes(node.type)
}

function block(node: DocumentNode, kind: Block['kind'], level: number): Block {
  return { kind, level, text: wordsOf(node), form: JSON.stringify(canonical(node)) }
}

type Words = { [N in NodeName]?: (node: NodeOf<N>) => string }

const joined = (...parts: (string | null)[]) => parts.filter(Boolean).join(' ')

/** Everything else is its text. */
const words = {
  paragraph: textWithLinks,
  heading: textWithLinks,
  caption: textWithLinks,
  detailsSummary: textWithLinks,
  codeBlock: textWithLinks,
  tableRow: (node) => childrenOf(node).map(wordsOf).join(' | '),
  tableCell: (node) => childrenOf(node).map(wordsOf).join(' '),
  tableHeader: (node) => childrenOf(node).map(wordsOf).join(' '),
  image: ({ attrs }) => joined(attrs.alt, attrs.src),
  media: ({ attrs }) => joined(attrs.title, attrs.src),
  embed: ({ attrs }) => joined(attrs.title, attrs.url),
  rawHtml: ({ attrs }) => attrs.html,
  horizontalRule: () => '———',
  maintenanceWindow: ({ attrs: { kind, state, start, end, services, updates } }) => {
    const said = updates.map(({ at, text }) => `${at} ${text}`)
    return [kind, state, `${start} – ${end ?? ''}`, services.join(', '), ...said].join('\n')
  },
} satisfies Words

function wordsOf(node: DocumentNode): string {
  // TypeScript does not follow that the writer found by a node's type takes that node.
  const write = (words as Partial<Record<NodeName, (node: DocumentNode) => string>>)[node.type]
  return write ? write(node) : textOfNode(node)
}

/** The text of a line, with the address behind the words of each link. */
function textWithLinks(node: DocumentNode): string {
  const children = childrenOf(node)
  return children
    .map((child, n) => {
      if (child.type === 'hardBreak') return '\n'
      if (child.type !== 'text') return ''
      const href = hrefOf(child)
      return href && href !== hrefOf(children[n + 1]) ? `${child.text} (${href})` : child.text
    })
    .join('')
}

function hrefOf(node: DocumentNode | undefined): string | null {
  if (node?.type !== 'text') return null
  const link = node.marks?.find((mark) => mark.type === 'link')
  return link?.type === 'link' ? link.attrs.href : null
}

/** `value` with the keys of all objects in one order: a database may have changed it. */
function canonical(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(canonical)
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1))
  return Object.fromEntries(entries.map(([key, inner]) => [key, canonical(inner)]))
}
