'use client'

import type { ReactNodeViewProps } from '@tiptap/react'
import { BlockFrame, fieldClass } from './block-frame.tsx'

const LABELS: Record<string, string> = { audio: 'Sound', video: 'Film', file: 'File to download' }

/** A sound, a film or a file, with the name that readers see. */
export function MediaView({ node, updateAttributes, deleteNode, selected }: ReactNodeViewProps) {
  const { kind, src, title } = node.attrs
  return (
    <BlockFrame label={LABELS[kind] ?? 'File'} selected={selected} onRemove={deleteNode}>
      {kind === 'audio' && <audio src={src} controls preload="none" className="mb-2 w-full" />}
      {kind === 'video' && <video src={src} controls preload="none" className="mb-2 w-full" />}
      <input
        aria-label="Name that readers see"
        placeholder={src}
        className={fieldClass}
        value={title ?? ''}
        onChange={(event) => updateAttributes({ title: event.target.value || null })}
      />
    </BlockFrame>
  )
}
