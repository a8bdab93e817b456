'use client'

import { NodeViewWrapper } from '@tiptap/react'
import { Trash2 } from 'lucide-react'
import type { ReactNode } from 'react'

type Props = {
  /** What it is, above it. */
  label: string
  selected: boolean
  onRemove: () => void
  children: ReactNode
}

/** Around a block that is edited in fields of its own. */
export function BlockFrame({ label, selected, onRemove, children }: Props) {
  return (
    <NodeViewWrapper
      className="block-frame"
      data-selected={selected || undefined}
      role="group"
      aria-label={label}
      contentEditable={false}
    >
      <div className="mb-2 flex items-center justify-between gap-2">
        <span className="text-xs font-semibold tracking-wide text-soft uppercase">{label}</span>
        <button
          type="button"
          aria-label={`Remove: ${label}`}
          className="inline-flex size-11 items-center justify-center rounded-md text-soft hover:bg-wash hover:text-ink focus-visible:outline-2 focus-visible:outline-accent mouse:size-9"
          onClick={({ currentTarget }) => {
            backToText(currentTarget)
            onRemove()
          }}
        >
          <Trash2 aria-hidden className="size-4" />
        </button>
      </div>
      {children}
    </NodeViewWrapper>
  )
}

/** The button that takes a block away goes with it: the focus goes to the text around. */
export function backToText(button: HTMLElement): void {
  button.closest<HTMLElement>('.writing')?.focus()
}

export const fieldClass =
  'min-h-11 w-full mouse:min-h-9 rounded-md border border-edge bg-paper px-3 py-2 text-base text-ink focus-visible:outline-2 focus-visible:outline-accent md:text-sm'
