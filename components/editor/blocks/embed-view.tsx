'use client'

import type { ReactNodeViewProps } from '@tiptap/react'
import { BlockFrame, fieldClass } from './block-frame.tsx'

const LABELS: Record<string, string> = {
  youtube: 'YouTube video',
  vimeo: 'Vimeo video',
  link: 'Page elsewhere',
}

/** The card of a page elsewhere: its title and a line about it. */
export function EmbedView({ node, updateAttributes, deleteNode, selected }: ReactNodeViewProps) {
  const { url, provider, title, description } = node.attrs
  return (
    <BlockFrame label={LABELS[provider] ?? 'Page elsewhere'} selected={selected} onRemove={deleteNode}>
      <a href={url} target="_blank" rel="noreferrer" className="block truncate text-sm text-accent underline">
        {url}
      </a>
      <input
        aria-label="Title of the card"
        placeholder="Title"
        className={`${fieldClass} mt-2`}
        value={title ?? ''}
        onChange={(event) => updateAttributes({ title: event.target.value || null })}
      />
      <input
        aria-label="What it is about"
        placeholder="What it is about (optional)"
        className={`${fieldClass} mt-2`}
        value={description ?? ''}
        onChange={(event) => updateAttributes({ description: event.target.value || null })}
      />
    </BlockFrame>
  )
}
