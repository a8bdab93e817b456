'use client'

import type { ReactNodeViewProps } from '@tiptap/react'
import { BlockFrame, fieldClass } from './block-frame.tsx'

/** Markup as it is. What it may not hold is taken out when it is saved. */
export function RawHtmlView({ node, updateAttributes, deleteNode, selected }: ReactNodeViewProps) {
  const html = String(node.attrs.html)
  return (
    <BlockFrame label="HTML" selected={selected} onRemove={deleteNode}>
      <textarea
        aria-label="HTML"
        rows={Math.min(20, Math.max(4, html.split('\n').length + 1))}
        spellCheck={false}
        className={`${fieldClass} font-mono`}
        value={html}
        onChange={(event) => updateAttributes({ html: event.target.value })}
      />
      <p className="mt-1 text-xs text-soft">
        Scripts, frames, forms and styles are left out when readers see it.
      </p>
    </BlockFrame>
  )
}
