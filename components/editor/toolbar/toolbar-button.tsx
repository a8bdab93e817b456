'use client'

import type { LucideIcon } from 'lucide-react'

type Props = {
  /** What it does, for the ear and for the tooltip. */
  label: string
  icon: LucideIcon
  /** As it is written on the keyboard: `Ctrl+B`. */
  shortcut?: string
  /** Of a switch: whether it is on. */
  pressed?: boolean
  disabled?: boolean
  expanded?: boolean
  onPress: () => void
}

/** A button of a toolbar. It leaves the caret in the text. */
export function ToolbarButton({ label, icon: Icon, shortcut, pressed, disabled, expanded, onPress }: Props) {
  return (
    <button
      type="button"
      aria-label={label}
      aria-pressed={pressed}
      aria-expanded={expanded}
      aria-keyshortcuts={shortcut?.replace('Ctrl', 'Control')}
      // A button that cannot be used keeps its place among the arrow keys.
      aria-disabled={disabled || undefined}
      title={shortcut ? `${label} (${shortcut})` : label}
      className="inline-flex size-11 shrink-0 items-center justify-center rounded-md text-ink outline-offset-[-2px] hover:bg-wash focus-visible:outline-2 focus-visible:outline-accent aria-disabled:opacity-35 aria-expanded:bg-wash aria-pressed:bg-ink aria-pressed:text-paper mouse:size-9"
      onPointerDown={(event) => event.preventDefault()}
      onClick={() => !disabled && onPress()}
    >
      <Icon aria-hidden className="size-5" />
    </button>
  )
}
