'use client'

import type { ReactNodeViewProps } from '@tiptap/react'
import { useRef, useState } from 'react'
import { later } from '@/components/ui/later.tsx'
import type { NodeAttributes } from '@/lib/content/attributes.ts'
import { inWords } from '@/lib/maintenance/wording.ts'
import { useFocusAfter } from '../use-focus-after.ts'
import { BlockFrame } from './block-frame.tsx'

// It brings the calendar of all time zones, which most posts never need.
const MaintenanceForm = later(
  async () => (await import('./maintenance-form.tsx')).MaintenanceForm,
  <p className="mt-3 text-sm text-soft">Opening the form…</p>,
)

/** When something is worked on, and what it touches: said in a line, changed in a form. */
export function MaintenanceView({ node, updateAttributes, deleteNode, selected }: ReactNodeViewProps) {
  // The schema says what a node of this kind carries.
  const attributes = node.attrs as NodeAttributes['maintenanceWindow']
  const { kind, state, start, end, zone, services } = attributes
  // A new one names no services yet: its form is open at once.
  const [open, setOpen] = useState(services.length === 0)
  const opener = useRef<HTMLButtonElement>(null)
  const focusOpener = useFocusAfter(() => opener.current)
  const close = () => {
    focusOpener()
    setOpen(false)
  }
  return (
    <BlockFrame label="Maintenance window" selected={selected} onRemove={deleteNode}>
      <p className="text-base font-medium">{inWords(kind, state)}</p>
      <p className="text-sm">
        {say(start, zone)} – {end ? say(end, zone) : 'end not known'}
        <span className="text-soft"> ({zone})</span>
      </p>
      <p className="text-sm text-soft">{services.join(', ') || 'No services named yet'}</p>
      {!open && (
        <button
          ref={opener}
          type="button"
          className="mt-2 h-11 rounded-md border border-edge px-3 text-sm hover:bg-wash focus-visible:outline-2 focus-visible:outline-accent mouse:h-10"
          onClick={() => setOpen(true)}
        >
          Change the window
        </button>
      )}
      {open && <MaintenanceForm attributes={attributes} onChange={updateAttributes} onClose={close} />}
    </BlockFrame>
  )
}

function say(instant: string, zone: string): string {
  const date = new Date(instant)
  return new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short', timeZone: zone }).format(
    date,
  )
}
