import hljs from 'highlight.js/lib/common'
import { childrenOf } from '../document.ts'
import type { NodeOf } from '../document.ts'
import { element, escapeText } from './element.ts'

/** Colouring takes time in proportion to length; nobody reads more than this in colour. */
const LONGEST_COLOURED = 50_000

/** Code with highlight.js's classes where its language is known; a box that scrolls, with the keyboard too. */
export function writeCodeBlock(node: NodeOf<'codeBlock'>): string {
  const code = childrenOf(node)
    .map((child) => (child.type === 'text' ? child.text : ''))
    .join('')
  const language = node.attrs.language?.toLowerCase() ?? ''
  const known = code.length <= LONGEST_COLOURED && hljs.getLanguage(language) !== undefined
  // Control signs are taken out before the library sees the text: its own escaping leaves them in.
  const inner = known
    ? hljs.highlight(visible(code), { language, ignoreIllegals: true }).value
    : escapeText(code)
  const attributes = known ? { class: `hljs language-${language}` } : {}
  return element('pre', { class: 'code', tabindex: 0 }, element('code', attributes, inner))
}

function visible(code: string): string {
  return code.replace(/[^\P{Cc}\t\n\r]|\p{Cs}/gu, '')
}
