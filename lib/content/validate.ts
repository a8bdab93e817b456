import type { Mark, Node as ProseMirrorNode } from '@tiptap/pm/model'
import { markAttributes, nodeAttributes } from './attributes.ts'
import type { MarkName, NodeName } from './attributes.ts'
import { mapNodes } from './document.ts'
import type { Document } from './document.ts'
import { sanitiseHtml } from './sanitise.ts'
import { schema } from './schema.ts'
import { tableArea } from './table-area.ts'
import { withWindowIds } from './window-ids.ts'

/** The data is not a document; the message says what is wrong in words for the person who sent it. */
export class InvalidDocument extends Error {
  override name = 'InvalidDocument'
}

const LIMITS = { depth: 100, nodes: 500_000, characters: 6_000_000 }

/**
 * `json` as a document: of the shape that the schema asks for, absent attributes filled in, every address harmless, raw
 * HTML sanitised, maintenance windows with ids of their own, of a size that pages and feeds can bear. Attributes that
 * the schema does not know are left out. Throws InvalidDocument.
 */
export function parseDocument(json: unknown): Document {
  checkShape(json)
  const root = schema.nodeFromJSON(json)
  if (root.type.name !== 'doc')
    throw new InvalidDocument('The body is a part of a document, not a whole one.')
  checkNode(root)
  root.descendants(checkNode)
  // What `toJSON` gives for a checked node is what the type says.
  const document = root.toJSON() as Document
  return mapNodes(withWindowIds(document), (node) =>
    node.type === 'rawHtml' ? { ...node, attrs: { html: sanitiseHtml(node.attrs.html) } } : node,
  )
}

/** Looks at plain data without recursion, so that no depth of nesting can exhaust the stack. */
function checkShape(json: unknown): void {
  let nodes = 0
  let characters = 0
  const waiting: { value: unknown; depth: number }[] = [{ value: json, depth: 0 }]
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { value, depth } = next
    if (!isObject(value)) throw new InvalidDocument('The body is not a document.')
    const { type, text, content, marks } = value
    if (typeof type !== 'string' || !Object.hasOwn(nodeAttributes, type))
      throw new InvalidDocument(`The document holds something of an unknown kind: ${quote(type)}.`)
    if (type === 'text' && (typeof text !== 'string' || text === ''))
      throw new InvalidDocument('The document holds a piece of text that is empty.')
    if (content !== undefined && !Array.isArray(content))
      throw new InvalidDocument(`The content of a ${type} is not a list.`)
    if (marks !== undefined && !(Array.isArray(marks) && marks.every(isMark)))
      throw new InvalidDocument(`A ${type} is marked in an unknown way.`)
    nodes += 1
    characters += typeof text === 'string' ? text.length : 0
    if (depth > LIMITS.depth)
      throw new InvalidDocument(`The document nests deeper than ${LIMITS.depth} levels.`)
    if (nodes > LIMITS.nodes) throw new InvalidDocument(`The document has more than ${LIMITS.nodes} parts.`)
    if (characters > LIMITS.characters)
      throw new InvalidDocument(`The document is longer than ${LIMITS.characters} characters.`)
    for (const child of content ?? []) waiting.push({ value: child, depth: depth + 1 })
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}

function isMark(value: unknown): boolean {
  return isObject(value) && typeof value.type === 'string' && Object.hasOwn(markAttributes, value.type)
}

function quote(value: unknown): string {
  return typeof value === 'string' ? `“${value.slice(0, 40)}”` : 'one without a name'
}

const OWN_WORDS = { error: () => 'cannot have this value' }

function checkNode(node: ProseMirrorNode): void {
  if (!node.type.validContent(node.content))
    throw new InvalidDocument(`A ${node.type.name} cannot hold what this one holds, or lacks a part.`)
  if (node.type.name === 'table' && tableArea(node) > LIMITS.nodes)
    throw new InvalidDocument(`The rows of a table are so uneven that it has over ${LIMITS.nodes} cells.`)
  // The schema's own names, which schema.test.ts holds equal to those of attributes.ts.
  check(node.type.name, nodeAttributes[node.type.name as NodeName].safeParse(node.attrs, OWN_WORDS))
  for (const mark of node.marks) checkMark(mark)
}

function checkMark(mark: Mark): void {
  check(mark.type.name, markAttributes[mark.type.name as MarkName].safeParse(mark.attrs, OWN_WORDS))
}

function check(
  name: string,
  result: { success: boolean; error?: { issues: { path: PropertyKey[]; message: string }[] } },
) {
  const issue = result.error?.issues[0]
  if (issue) throw new InvalidDocument(`In a ${name}, ${issue.path.join('.')} ${issue.message}.`)
}
