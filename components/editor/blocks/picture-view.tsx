'use client'

import { NodeViewWrapper, type ReactNodeViewProps } from '@tiptap/react'
import { ImageOff, Trash2 } from 'lucide-react'
import { useId, useState } from 'react'
import { backToText, fieldClass } from './block-frame.tsx'

/** A picture, with its description under it: what it shows, or that it shows nothing that the text does not say. */
export function PictureView({ node, updateAttributes, deleteNode, selected }: ReactNodeViewProps) {
  const { src, alt, decorative } = node.attrs
  const id = useId()
  const [broken, setBroken] = useState(false)
  const described = alt !== '' || decorative
  return (
    <NodeViewWrapper className="picture" data-selected={selected || undefined} contentEditable={false}>
      {broken ? (
        <p className="flex items-center gap-2 rounded-md border border-rule p-6 text-sm text-soft">
          <ImageOff aria-hidden className="size-5" /> The picture at {src} cannot be shown.
        </p>
      ) : (
        <img src={src} alt={alt} data-drag-handle onError={() => setBroken(true)} />
      )}
      <div className="picture-facts">
        <label htmlFor={id} className="text-xs font-medium text-soft">
          What the picture shows, for readers who cannot see it
        </label>
        <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
          <input
            id={id}
            className={`${fieldClass} min-w-0 flex-1 basis-full sm:basis-60`}
            value={alt}
            disabled={decorative}
            aria-invalid={!described}
            placeholder={decorative ? 'Decorative: nothing is read out' : 'Rack 4 with the new switches'}
            onChange={(event) => updateAttributes({ alt: event.target.value })}
          />
          <label className="flex min-h-11 items-center gap-2 text-sm mouse:min-h-9">
            <input
              type="checkbox"
              className="size-6 accent-accent"
              checked={decorative}
              onChange={(event) => updateAttributes({ alt: '', decorative: event.target.checked })}
            />
            Decorative
          </label>
          <button
            type="button"
            aria-label="Remove picture"
            className="ml-auto inline-flex size-11 items-center justify-center rounded-md text-soft hover:bg-wash hover:text-ink mouse:size-9"
            onClick={({ currentTarget }) => {
              backToText(currentTarget)
              deleteNode()
            }}
          >
            <Trash2 aria-hidden className="size-4" />
          </button>
        </div>
        {!described && (
          <p className="text-xs text-danger">
            Say what it shows, or tick “Decorative”, before the post is published.
          </p>
        )}
      </div>
    </NodeViewWrapper>
  )
}
