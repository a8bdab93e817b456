'use client'

import { useState } from 'react'
import { Button } from '@/components/ui/button.tsx'
import { Dialog } from '@/components/ui/dialog.tsx'
import { fieldsFor, WhenField } from './when-field.tsx'

type Props = {
  open: boolean
  onOpenChange: (open: boolean) => void
  /** When it is taken down as things stand, in milliseconds. */
  unpublishAt: number | null
  zone: string
  busy: boolean
  onEnd: (at: number | null) => void
}

const WEEK = 7 * 24 * 60 * 60 * 1000

/** When a post is taken down by itself. */
export function EndingDialog({ open, onOpenChange, unpublishAt, zone, busy, onEnd }: Props) {
  const [at, setAt] = useState<number | null>(null)
  const [initial] = useState(() => fieldsFor(unpublishAt ?? Date.now() + WEEK, zone))
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      title="Take the post down at a time"
      about="From then on its address says that it is gone. You can publish it again."
    >
      <div className="grid gap-4">
        <WhenField initial={initial} zone={zone} whenPast="refuse" onChange={setAt} />
        <div className="flex flex-wrap justify-end gap-2">
          {unpublishAt !== null && (
            <Button aria-disabled={busy} onClick={() => onEnd(null)}>
              Keep it for good
            </Button>
          )}
          <Button
            look="primary"
            disabled={at === null}
            aria-disabled={busy}
            onClick={() => at !== null && onEnd(at)}
          >
            Take it down then
          </Button>
        </div>
      </div>
    </Dialog>
  )
}
