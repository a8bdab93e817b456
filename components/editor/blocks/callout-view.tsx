'use client'

import { NodeViewContent, NodeViewWrapper, type ReactNodeViewProps } from '@tiptap/react'

const KINDS = { info: 'Note', success: 'Good news', warning: 'Warning', danger: 'Danger' }

/** A box that stands out, with what it is for. */
export function CalloutView({ node, updateAttributes }: ReactNodeViewProps) {
  return (
    <NodeViewWrapper className="callout" data-kind={node.attrs.kind}>
      <select
        contentEditable={false}
        aria-label="Kind of box"
        className="callout-kind"
        value={node.attrs.kind}
        onChange={(event) => updateAttributes({ kind: event.target.value })}
      >
        {Object.entries(KINDS).map(([kind, label]) => (
          <option key={kind} value={kind}>
            {label}
          </option>
        ))}
      </select>
      <NodeViewContent />
    </NodeViewWrapper>
  )
}
