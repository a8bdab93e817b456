import { Marked } from 'marked'
import type { Token, Tokens } from 'marked'
import type { NodeAttributes } from './document.ts'
import { element } from './html/element.ts'

/** What GitHub calls alerts: quotations that begin with `[!NOTE]` or the like. */
const ALERTS = new Map<string, NodeAttributes['callout']['kind']>([
  ['NOTE', 'info'],
  ['IMPORTANT', 'info'],
  ['TIP', 'success'],
  ['WARNING', 'warning'],
  ['CAUTION', 'danger'],
])

const ALERT = /^\[!(NOTE|IMPORTANT|TIP|WARNING|CAUTION)\][ \t]*(\n|$)/i

const markdown = new Marked({
  walkTokens: becomeCallout,
  renderer: {
    // Addresses stay as written: marked would percent-encode letters of other scripts. They may hold entities.
    link({ href, title, tokens }) {
      return `<a href="${quoted(href)}"${titled(title)}>${this.parser.parseInline(tokens)}</a>`
    },
    image({ href, title, text }) {
      return `<img src="${quoted(href)}" alt="${quoted(text)}"${titled(title)}>`
    },
  },
  extensions: [
    {
      name: 'callout',
      renderer({ kind, tokens = [] }: Tokens.Generic) {
        return element('div', { 'data-type': 'callout', 'data-kind': kind }, this.parser.parse(tokens))
      },
    },
  ],
})

/** Makes a callout of a quotation that GitHub would show as an alert. */
function becomeCallout(token: Token): void {
  if (token.type !== 'blockquote') return
  const alert = ALERT.exec(token.text)
  const [paragraph] = token.tokens ?? []
  const [text] = paragraph?.type === 'paragraph' ? (paragraph.tokens ?? []) : []
  const kind = ALERTS.get(alert?.[1]?.toUpperCase() ?? '')
  if (!alert || !kind || text?.type !== 'text') return
  text.text = text.text.replace(ALERT, '')
  Object.assign(token, { type: 'callout', kind })
}

function quoted(text: string): string {
  return text.replaceAll('"', '&quot;').replaceAll('<', '&lt;')
}

function titled(title: string | null | undefined): string {
  return title ? ` title="${quoted(title)}"` : ''
}

/** GitHub's Markdown as HTML, in which the HTML that it held stands as it was. Needs no server. */
export function markdownToHtml(text: string): string {
  return markdown.parse(boundNesting(text), { async: false })
}

/** Lists and quotations inside each other, all begun in one line or by indentation: more than a person would write. */
const MANY_MARKERS = /^(?:[ \t]*(?:>|[-+*][ \t]|\d{1,9}[.)][ \t])){30,}/gm
const WIDE_INDENT = /^[ \t]{100,}/gm

/** The parser takes stack, and time by the square, in proportion to how deep its input nests. */
function boundNesting(text: string): string {
  return text
    .replace(MANY_MARKERS, (run) => run.slice(0, 60))
    .replace(WIDE_INDENT, (run) => run.slice(0, 100))
}
