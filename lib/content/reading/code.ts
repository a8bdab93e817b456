import { element as html, escapeText } from '../html/element.ts'
import type { Piece } from './flow.ts'
import { attribute, descendants, find, hasClass, textOf } from './markup.ts'
import type { MarkupElement } from './markup.ts'
import type { Reading } from './reading.ts'

/** Preformatted text: code, or a poem whose lines are kept. What is not text in it follows after. */
export function readPreformatted(element: MarkupElement, reading: Reading): Piece[] {
  const others = [...descendants(element.childNodes)]
    .filter((each) => ['img', 'iframe', 'video', 'audio'].includes(each.tagName))
    .flatMap((each) => reading.pieces([each], reading))
  const text = textOf(element.childNodes).replace(/\r\n?/g, '\n').replace(/\n$/, '')
  if (text.trim() === '') return others
  if (hasClass(element, 'wp-block-verse')) return [{ kind: 'inline', html: verse(text) }, ...others]
  const language = languageOf(element)
  const code = html('code', { class: language && `language-${language}` }, escapeText(text))
  return [{ kind: 'thing', html: html('pre', {}, code) }, ...others]
}

function verse(text: string): string {
  return text.split('\n').map(escapeText).join('<br>')
}

/** The ways in which WordPress, its highlighting plug-ins and Markdown writers name a language. */
const LANGUAGE_FORMS = [
  /(?:^|\s)lang(?:uage)?-([\w+#.-]{1,40})/i,
  /(?:^|\s)brush:\s*([\w+#.-]{1,40})/i,
  /(?:^|\s)lang:\s*([\w+#.-]{1,40})/i,
  /(?:^|\s)highlight-source-([\w+#.-]{1,40})/i,
]

function languageOf(pre: MarkupElement): string | null {
  const inner = find(pre.childNodes, 'code')
  for (const element of inner ? [inner, pre] : [pre]) {
    const named =
      attribute(element, 'data-lang') ?? attribute(element, 'data-language') ?? attribute(element, 'lang')
    if (named && /^[\w+#.-]{1,40}$/.test(named)) return named
    const classes = attribute(element, 'class') ?? ''
    for (const form of LANGUAGE_FORMS) {
      const language = form.exec(classes)?.[1]
      if (language) return language.replace(/[;,]$/, '')
    }
  }
  return null
}
