'use client'

import type { ReactNodeViewProps } from '@tiptap/react'
import { BlockFrame, fieldClass } from './block-frame.tsx'

const LABELS: Record<string, string> = { audio: 'Sound', video: 'Film', file: 'File to download' }

/** A sound, a film or a file, with the name that readers see. */
export function MediaView({ node, updateAttributes, deleteNode, selected }: ReactNodeViewProps) {
  const { kind, src, title } = node.attrs
  return (
    <BlockFrame label={LABELS[kind] ?? 'File'} selected={selected} onRemove={deleteNode}>
      {/* For the writer's own ears and eyes: what is uploaded comes without captions. */}
      {/* oxlint-disable jsx-a11y/media-has-caption */}
      {kind === 'audio' && <audio src={src} controls preload="none" className="mb-2 w-full" />}
      {kind === 'video' && <video src={src} controls preload="none" className="mb-2 w-full" />}
      {/* oxlint-enable jsx-a11y/media-has-caption */}
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
