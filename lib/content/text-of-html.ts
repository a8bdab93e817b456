import { parseFragment } from 'parse5'
import type { DefaultTreeAdapterTypes } from 'parse5'
import { boundDepth } from './bounded-html.ts'

type Node = DefaultTreeAdapterTypes.Node

const BLOCKS = new Set(
  'address blockquote br dd div dl dt figcaption figure h1 h2 h3 h4 h5 h6 hr li ol p pre table tr ul'.split(
    ' ',
  ),
)

/** The words of sanitised HTML, one block a line; what pictures show is said by their alt. */
export function textOfHtml(html: string): string {
  const words: string[] = []
  collect(parseFragment(boundDepth(html), { scriptingEnabled: false }), words)
  const lines = words.join('').split('\n')
  return lines
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter(Boolean)
    .join('\n')
}

function collect(node: Node, words: string[]): void {
  if (node.nodeName === '#text' && 'value' in node) words.push(node.value.replace(/\n/g, ' '))
  if (node.nodeName === 'img' && 'attrs' in node)
    words.push(` ${node.attrs.find((attribute) => attribute.name === 'alt')?.value ?? ''} `)
  if (node.nodeName === 'td' || node.nodeName === 'th') words.push('\t')
  const breaks = BLOCKS.has(node.nodeName)
  if (breaks) words.push('\n')
  if ('childNodes' in node) for (const child of node.childNodes) collect(child, words)
  if (breaks) words.push('\n')
}
