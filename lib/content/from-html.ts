import { DOMParser } from '@tiptap/pm/model'
import { textBetweenTags } from './bounded-html.ts'
import { escapeText } from './html/element.ts'
import { emptyDocument } from './document.ts'
import type { Document, DocumentNode } from './document.ts'
import { domOf } from './reading/dom.ts'
import { parseMarkup, TooManyElements } from './reading/markup.ts'
import { readMarkup } from './reading/read.ts'
import { schema } from './schema.ts'
import { textOfNode } from './to-text.ts'
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
  const blocks = toDocument(ours).content.flatMap((block) => checked(block, notes))
  const document = blocks.length > 0 ? { ...emptyDocument, content: blocks } : emptyDocument
  return { document: withinLimits(document, html, notes), notes: [...notes] }
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

function toDocument(ours: string): Document {
  // What the parser builds follows the schema, whose names and attributes the type repeats.
  return parser.parse(domOf(ours)).toJSON() as Document
}

/** Markup can claim to be one of our own nodes and carry anything: of such a block the words are kept. */
function checked(block: DocumentNode, notes: Set<string>): DocumentNode[] {
  try {
    return parseDocument({ type: 'doc', content: [block] }).content
  } catch (error) {
    if (!(error instanceof InvalidDocument)) throw error
    notes.add(`Of a block only the words were kept. ${error.message}`)
    const text = textOfNode(block)
    return text ? [{ type: 'paragraph', content: [{ type: 'text', text }] }] : []
  }
}

function withinLimits(document: Document, html: string, notes: Set<string>): Document {
  try {
    return parseDocument(document)
  } catch (error) {
    if (!(error instanceof InvalidDocument)) throw error
    notes.add(`Only the words were kept. ${error.message}`)
    return toDocument(plainText(html))
  }
}
