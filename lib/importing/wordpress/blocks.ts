import { piecesOf } from './pieces.ts'

/** A block of WordPress's block editor, which keeps its structure in HTML comments. */
export type Block = {
  /** `core/image`; blocks of WordPress itself come without `core/` in the text. */
  name: string
  attributes: Record<string, unknown>
  /** HTML, and the blocks inside at their places. */
  parts: (string | Block)[]
}

const DEEPEST = 100
// No two stretches of white space follow each other in it: dividing one among several takes for ever.
const MARKER = /^(\/)?wp:([a-z][a-z0-9_-]*\/)?([a-z][a-z0-9_-]*)(?:\s*(\{.*\}))?\s*(\/)?$/s

export function hasBlocks(content: string): boolean {
  return /<!--\s+wp:/.test(content)
}

/** Takes `content` apart. What stands between the outermost blocks was written in the classic editor. */
export function parseBlocks(content: string): (string | Block)[] {
  const root: Block = { name: '', attributes: {}, parts: [] }
  const open = [root]
  for (const piece of piecesOf(content)) {
    const inner = open.at(-1) ?? root
    const marker = piece.kind === 'comment' ? MARKER.exec(piece.text.trim()) : null
    if (!marker) {
      addHtml(inner, piece.raw)
      continue
    }
    const [, closes, namespace = 'core/', shortName, json, closed] = marker
    const name = `${namespace}${shortName}`
    if (closes) {
      // A comment that closes what is not open says nothing.
      const at = open.findLastIndex((block) => block.name === name)
      if (at > 0) open.length = at
      continue
    }
    const block = { name, attributes: readJson(json), parts: [] }
    inner.parts.push(block)
    if (!closed && open.length < DEEPEST) open.push(block)
  }
  return root.parts
}

function addHtml(block: Block, html: string): void {
  const last = block.parts.at(-1)
  if (typeof last === 'string') block.parts[block.parts.length - 1] = last + html
  else block.parts.push(html)
}

function readJson(json: string | undefined): Record<string, unknown> {
  if (!json) return {}
  try {
    const value: unknown = JSON.parse(json)
    return typeof value === 'object' && value !== null ? { ...value } : {}
  } catch {
    return {}
  }
}

/** An attribute when it is text. */
export function textAttribute(block: Block, name: string): string | null {
  const value = block.attributes[name]
  return typeof value === 'string' && value !== '' ? value : null
}
