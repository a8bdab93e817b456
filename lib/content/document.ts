import type { MarkAttributes, MarkName, NodeAttributes, NodeName } from './attributes.ts'

export type { MarkAttributes, MarkName, NodeAttributes, NodeName } from './attributes.ts'

export type Mark = { [M in MarkName]: WithAttributes<M, MarkAttributes[M]> }[MarkName]

type WithAttributes<N extends string, A> =
  A extends Record<string, never> ? { type: N; attrs?: A } : { type: N; attrs: A }

export type TextNode = { type: 'text'; text: string; marks?: Mark[] }

/** A node of the kind `N`. What it may contain is the schema's business (schema.ts), checked by validate.ts. */
export type NodeOf<N extends NodeName> = N extends 'text'
  ? TextNode
  : WithAttributes<N, NodeAttributes[N]> & { content?: DocumentNode[]; marks?: Mark[] }

export type DocumentNode = { [N in NodeName]: NodeOf<N> }[NodeName]

/** A post body: ProseMirror JSON under the schema of this room. */
export type Document = { type: 'doc'; content: DocumentNode[] }

export const emptyDocument: Document = { type: 'doc', content: [{ type: 'paragraph' }] }

/** The nodes inside `node`, in order; none for text and leaves. */
export function childrenOf(node: Document | DocumentNode): DocumentNode[] {
  return ('content' in node && node.content) || []
}

/** `root` and every node below it, in reading order. */
export function* walk(root: Document | DocumentNode): Generator<Document | DocumentNode> {
  yield root
  for (const child of childrenOf(root)) yield* walk(child)
}

/** All nodes of one kind, in reading order: `nodesOf(document, 'maintenanceWindow')`. */
export function nodesOf<N extends NodeName>(document: Document | DocumentNode, type: N): NodeOf<N>[] {
  return [...walk(document)].filter((node): node is NodeOf<N> & Document => node.type === type)
}

/** A copy of `root` in which `change` has replaced every node, the innermost first. */
export function mapNodes(root: Document, change: (node: DocumentNode) => DocumentNode): Document {
  return { ...root, content: root.content.map((node) => mapNode(node, change)) }
}

function mapNode(node: DocumentNode, change: (node: DocumentNode) => DocumentNode): DocumentNode {
  if (!('content' in node) || !node.content) return change(node)
  return change({ ...node, content: node.content.map((child) => mapNode(child, change)) })
}
