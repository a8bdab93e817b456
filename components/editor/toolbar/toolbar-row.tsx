'use client'

import { useRef, type KeyboardEvent, type ReactNode } from 'react'

const STEPS: Record<string, (index: number, count: number) => number> = {
  ArrowRight: (index, count) => (index + 1) % count,
  ArrowLeft: (index, count) => (index - 1 + count) % count,
  Home: () => 0,
  End: (_, count) => count - 1,
}

/** A row of controls that is one stop for the Tab key; the arrow keys go from one to the next. */
export function ToolbarRow({ label, children }: { label: string; children: ReactNode }) {
  const row = useRef<HTMLDivElement>(null)
  const controls = () => [...(row.current?.querySelectorAll<HTMLElement>('button, select') ?? [])]

  const setStop = (stop: HTMLElement | undefined) => {
    for (const control of controls()) control.tabIndex = control === stop ? 0 : -1
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const step = STEPS[event.key]
    // In a select, left and right belong to the choice on some systems; up and down do everywhere.
    if (!step) return
    const all = controls()
    const here = all.findIndex((control) => control === document.activeElement)
    event.preventDefault()
    all[step(here, all.length)]?.focus()
  }
  return (
    // Its controls take the focus, one of them at a time, and the row hears their keys.
    // oxlint-disable-next-line jsx-a11y/interactive-supports-focus
    <div
      ref={(element) => {
        row.current = element
        const all = controls()
        if (all.length > 0 && !all.some((control) => control.tabIndex === 0 && control.dataset.stop)) {
          setStop(all[0])
        }
      }}
      role="toolbar"
      aria-label={label}
      aria-orientation="horizontal"
      className="flex items-center gap-0.5 overflow-x-auto px-2 py-1 [scrollbar-width:thin]"
      onKeyDown={onKeyDown}
      onFocus={(event) => setStop(event.target)}
    >
      {children}
    </div>
  )
}

export function ToolbarGap() {
  return <span aria-hidden className="mx-1 h-6 w-px shrink-0 bg-rule" />
}
