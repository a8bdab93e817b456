/** A post body: ProseMirror JSON under the schema of this room. */
export type DocumentNode = {
  type: string
  attrs?: Record<string, unknown>
  content?: DocumentNode[]
  marks?: { type: string; attrs?: Record<string, unknown> }[]
  text?: string
}

export type Document = DocumentNode & { type: 'doc'; content: DocumentNode[] }

export const emptyDocument: Document = { type: 'doc', content: [{ type: 'paragraph' }] }
