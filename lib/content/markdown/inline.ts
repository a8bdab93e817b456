import type { DocumentNode, Mark, MarkName } from '../document.ts'
import { element, escapeText, startTag } from '../html/element.ts'
import { MARK_TAGS } from '../html/inline.ts'
import { codeSpan, escapeMarkdown } from './escape.ts'

type Leaf = { node: DocumentNode; marks: Mark[] }
type Place = { before: string; after: string; breaks: '\\\n' | '<br>' }

/** Inline content as Markdown. In one line when `breaks` is `<br>`, as headings and table cells need it. */
export function inlineMarkdown(nodes: DocumentNode[], breaks: Place['breaks'] = '\\\n'): string {
  return writeLeaves(nodes.map(leafOf), { before: '\n', after: '\n', breaks })
}

/** Code comes innermost: nothing inside backticks is Markdown. */
function leafOf(node: DocumentNode): Leaf {
  const marks = ('marks' in node && node.marks) || []
  return {
    node,
    marks: [...marks.filter((mark) => mark.type !== 'code'), ...marks.filter((mark) => mark.type === 'code')],
  }
}

function writeLeaves(leaves: Leaf[], place: Place): string {
  const groups = groupByMark(leaves)
  return groups.reduce((written, group, index) => {
    const before = written.at(-1) ?? place.before
    return (
      written + writeGroup(group, { ...place, before, after: firstSign(groups[index + 1]) ?? place.after })
    )
  }, '')
}

type Group = { mark: Mark | null; leaves: Leaf[] }

function groupByMark(leaves: Leaf[]): Group[] {
  const groups: Group[] = []
  for (const leaf of leaves) {
    const [mark = null, ...marks] = leaf.marks
    const last = groups.at(-1)
    if (mark && last?.mark && JSON.stringify(last.mark) === JSON.stringify(mark))
      last.leaves.push({ ...leaf, marks })
    else groups.push({ mark, leaves: [{ ...leaf, marks }] })
  }
  return groups
}

/** What the Markdown of a group begins with, as far as its neighbour needs to know: marks begin with punctuation. */
function firstSign(group: Group | undefined): string | undefined {
  const [first] = group?.leaves ?? []
  if (!group || !first) return undefined
  if (group.mark || first.marks.length > 0) return '*'
  return first.node.type === 'text' ? first.node.text[0] : '<'
}

function writeGroup({ mark, leaves }: Group, place: Place): string {
  if (mark === null) return leaves.map(({ node }) => writeLeaf(node, place)).join('')
  if (mark.type === 'code') return writeCode(leaves)
  if (mark.type === 'link') return writeLink(mark, leaves, place)
  const inner = writeLeaves(leaves, { ...place, before: '*', after: '*' })
  const sign = SIGNS[mark.type]
  if (sign && stands(sign, inner, place)) return sign + inner + sign
  return element(MARK_TAGS[mark.type], {}, inner)
}

const SIGNS: Partial<Record<MarkName, string>> = { bold: '**', italic: '_', strike: '~~' }

/** Whether `sign` opens before and closes after `inner` where it stands (CommonMark, "left-flanking delimiter run"). */
function stands(sign: string, inner: string, { before, after }: Place): boolean {
  const first = inner.at(0) ?? ' '
  const last = inner.at(-1) ?? ' '
  if (isSpace(first) || isSpace(last) || inner.includes('\n')) return false
  if (sign === '_') return !isWord(before) && !isWord(after)
  return (
    (isWord(first) || !isWord(before)) &&
    (isWord(last) || !isWord(after)) &&
    before !== sign[0] &&
    after !== sign[0]
  )
}

function isSpace(sign: string): boolean {
  return /\s/u.test(sign)
}

function isWord(sign: string): boolean {
  return /[^\s\p{P}\p{S}]/u.test(sign)
}

function writeLeaf(node: DocumentNode, { before, breaks }: Place): string {
  if (node.type === 'text') return escapeMarkdown(node.text, before === '\n')
  if (node.type === 'hardBreak') return before === '\n' ? '<br>' : breaks
  return node.type === 'anchor' ? element('span', { 'data-anchor': node.attrs.id }, '') : ''
}

function writeCode(leaves: Leaf[]): string {
  const text = leaves.map(({ node }) => (node.type === 'text' ? node.text : ' ')).join('')
  if (leaves.every(({ node }) => node.type === 'text') && !/^\s|\s$|\n/.test(text)) return codeSpan(text)
  const parts = leaves.map(({ node }) => (node.type === 'text' ? escapeMarkdown(node.text, false) : '<br>'))
  return element('code', {}, parts.join(''))
}

function writeLink(mark: Extract<Mark, { type: 'link' }>, leaves: Leaf[], place: Place): string {
  const { href, title, rel } = mark.attrs
  const inner = writeLeaves(leaves, { ...place, before: '[', after: ']' })
  if (rel) return element('a', { href, title, rel }, inner)
  return `[${inner}](${destination(href, title)})`
}

/** An address, and a title, as they stand in the brackets of a link or picture. */
export function destination(url: string, title: string | null): string {
  const address = /[()\\]/.test(url) ? `<${url.replace(/[\\<>]/g, '\\$&')}>` : url
  return title
    ? `${escapeAmpersand(address)} "${escapeText(title).replace(/["\\]/g, '\\$&')}"`
    : escapeAmpersand(address)
}

function escapeAmpersand(text: string): string {
  return text.replaceAll('&', '&amp;')
}

/** Inline content as HTML inside Markdown, for places where Markdown is not read. */
export function inlineHtml(nodes: DocumentNode[]): string {
  return nodes
    .map(leafOf)
    .map(({ node, marks }) => wrap(node, marks))
    .join('')
}

function wrap(node: DocumentNode, [mark, ...rest]: Mark[]): string {
  if (!mark)
    return node.type === 'text'
      ? escapeText(node.text)
      : node.type === 'hardBreak'
        ? startTag('br', {})
        : writeLeaf(node, ANYWHERE)
  return mark.type === 'link'
    ? element('a', mark.attrs, wrap(node, rest))
    : element(MARK_TAGS[mark.type], {}, wrap(node, rest))
}

const ANYWHERE: Place = { before: ' ', after: ' ', breaks: '<br>' }
