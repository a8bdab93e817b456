'use client'

import type { ReactNode } from 'react'

type Props = {
  id: string
  selected: boolean
  onChoose: () => void
  onPoint?: () => void
  children: ReactNode
}

/** A choice in a list whose keys are taken where the focus is: in the field or the text that the list belongs to. */
export function Option({ id, selected, onChoose, onPoint, children }: Props) {
  return (
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/control-has-associated-label -- see above
    <li
      id={id}
      role="option"
      aria-selected={selected}
      className="flex min-h-11 cursor-pointer items-center gap-3 rounded-md px-2 py-1 text-sm hover:bg-wash aria-selected:bg-wash aria-selected:shadow-[inset_3px_0_0_var(--accent)] mouse:min-h-10"
      // The focus must stay where it is.
      onPointerDown={(event) => event.preventDefault()}
      onPointerMove={onPoint}
      onClick={onChoose}
    >
      {children}
    </li>
  )
}
