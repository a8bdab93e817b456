import { textOfHtml } from '../content/text-of-html.ts'

/** What a reader sees of a title or a name, which WordPress and others keep as HTML: one line of plain text. */
export function htmlToLine(html: string): string {
  const text = /[<&]/.test(html) ? textOfHtml(html) : html
  return text.replace(/[\s\p{Cc}]+/gu, ' ').trim()
}
