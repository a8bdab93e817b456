import type { Document } from './document.ts'
import { fromHtml } from './from-html.ts'
import { markdownToHtml } from './markdown-to-html.ts'

/** GitHub's Markdown as a document; HTML inside it is read as fromHtml reads it. Never throws for any input. */
export function fromMarkdown(text: string): { document: Document; notes: string[] } {
  return fromHtml(markdownToHtml(text))
}
