import { DOMParser } from '@tiptap/pm/model'
import { nodeAttributes } from './attributes.ts'
import { textBetweenTags } from './bounded-html.ts'
import { escapeText } from './html/element.ts'
import { childrenOf, emptyDocument, mapNodes } from './document.ts'
import type { Document, DocumentNode } from './document.ts'
import { domOf } from './reading/dom.ts'
import { parseMarkup, TooManyElements } from './reading/markup.ts'
import { readMarkup } from './reading/read.ts'
import { schema } from './schema.ts'
import { InvalidDocument, parseDocument } from './validate.ts'

type Result = {
  document: Document
  /** What a reader of the original would miss, a sentence each. */
  notes: string[]
}

const parser = DOMParser.fromSchema(schema)

/**
 * HTML from anywhere as a document. All text survives. What no node can hold is kept as sanitised HTML; what cannot be
 * kept at all (scripts, forms, frames) is named in the notes. Never throws for any input.
 */
export function fromHtml(html: string): Result {
  const { html: ours, notes } = readForeign(html)
  const document = toDocument(ours, notes)
  try {
    return { document: parseDocument(document), notes: [...notes] }
  } catch (error) {
    if (!(error instanceof InvalidDocument)) throw error
    notes.add(`Only the words were kept: ${error.message}`)
    return { document: toDocument(plainText(html), notes), notes: [...notes] }
  }
}

function readForeign(html: string): { html: string; notes: Set<string> } {
  try {
    return readMarkup(parseMarkup(html))
  } catch (error) {
    if (!(error instanceof TooManyElements)) throw error
    return {
      html: plainText(html),
      notes: new Set(['The text has too many elements to be read; only its words were kept.']),
    }
  }
}

function plainText(html: string): string {
  return `<p>${escapeText(textBetweenTags(html))}</p>`
}

function toDocument(ours: string, notes: Set<string>): Document {
  // What the parser builds follows the schema, whose names and attributes the type repeats.
  const parsed = parser.parse(domOf(ours)).toJSON() as Document
  if (parsed.content.length === 0) return emptyDocument
  return mapNodes(parsed, (node) => repaired(node, notes))
}

/** Markup can claim to be one of our own nodes and carry anything. */
function repaired(node: DocumentNode, notes: Set<string>): DocumentNode {
  const attributes = 'attrs' in node ? node.attrs : {}
  if (node.type === 'text' || nodeAttributes[node.type].safeParse(attributes ?? {}).success) return node
  notes.add(`A block (${node.type}) with values that it cannot have was left out.`)
  return { type: 'paragraph', content: childrenOf(node).filter((child) => child.type === 'text') }
}
