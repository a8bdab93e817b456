import { childrenOf } from './document.ts'
import type { Document, DocumentNode, NodeName, NodeOf } from './document.ts'
import { textOfHtml } from './text-of-html.ts'

type Writers = { [N in NodeName]: (node: NodeOf<N>) => string }

const nothing = () => ''
const block = (node: DocumentNode) => `${textOfAll(childrenOf(node))}\n`
const inside = (node: DocumentNode) => textOfAll(childrenOf(node))

const writers = {
  doc: inside,
  text: (node) => node.text,
  paragraph: block,
  heading: block,
  bulletList: inside,
  orderedList: inside,
  listItem: inside,
  taskList: inside,
  taskItem: inside,
  blockquote: inside,
  codeBlock: block,
  figure: inside,
  caption: block,
  table: inside,
  tableRow: (node) =>
    `${childrenOf(node)
      .map((cell) => inside(cell).trim().replaceAll('\n', ' '))
      .join('\t')}\n`,
  tableHeader: inside,
  tableCell: inside,
  image: (node) => `${node.attrs.alt}\n`,
  gallery: inside,
  horizontalRule: nothing,
  hardBreak: () => '\n',
  anchor: nothing,
  callout: inside,
  details: inside,
  detailsSummary: block,
  detailsContent: inside,
  embed: (node) => `${lines([node.attrs.title, node.attrs.description])}\n`,
  media: (node) => `${node.attrs.title ?? ''}\n`,
  maintenanceWindow: (node) =>
    `${lines([node.attrs.services.join(', '), ...node.attrs.updates.map((update) => update.text)])}\n`,
  rawHtml: (node) => `${textOfHtml(node.attrs.html)}\n`,
} satisfies Writers

function textOfAll(nodes: DocumentNode[]): string {
  return nodes.map(textOf).join('')
}

function textOf(node: DocumentNode): string {
  // TypeScript does not follow that the writer found by a node's type takes that node.
  const write = writers[node.type] as (node: DocumentNode) => string
  return write(node)
}

function lines(parts: (string | null)[]): string {
  return parts.filter(Boolean).join('\n')
}

/** The words of a document, one block a line, without markup; what search looks through. */
export function toText(document: Document): string {
  return textOfAll(document.content)
    .replace(/\n{2,}/g, '\n')
    .trim()
}

/** The words of one node, in one line. */
export function textOfNode(node: DocumentNode): string {
  return textOf(node).replace(/\s+/g, ' ').trim()
}

/** The beginning of a document's prose: whole sentences when one ends near `maxChars`, else whole words and an ellipsis. */
export function excerptOf(document: Document, maxChars = 280): string {
  const prose = document.content.filter((node) => !UNSAID.has(node.type))
  const text = textOfAll(prose.length > 0 ? prose : document.content)
    .replace(/\s+/g, ' ')
    .trim()
  return shorten(text, maxChars)
}

const UNSAID: ReadonlySet<NodeName> = new Set([
  'heading',
  'image',
  'gallery',
  'codeBlock',
  'media',
  'table',
  'embed',
  'maintenanceWindow',
])

/** `text` in at most `maxChars` characters, cut where a sentence or else a word ends. */
export function shorten(text: string, maxChars: number): string {
  if (text.length <= maxChars) return text
  const room = text.slice(0, maxChars)
  const sentence = /^.*[.!?。！？]["”’)]?(?=\s|$|(?<=[。！？]))/su.exec(room)?.[0] ?? ''
  if (sentence.length >= maxChars * 0.6) return sentence
  const lastBreak = text.slice(0, maxChars).search(/\s\S*$/)
  const cut = lastBreak > maxChars * 0.5 ? room.slice(0, lastBreak) : withoutHalf(room.slice(0, maxChars - 1))
  return `${cut.replace(/[\s,;:.–—-]+$/u, '')}…`
}

/** Does not leave half of a character that takes two UTF-16 units. */
function withoutHalf(text: string): string {
  return text.replace(/[\ud800-\udbff]$/, '')
}
