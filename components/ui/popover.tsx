'use client'
import { Popover as Primitive } from 'radix-ui'
import type { ReactNode } from 'react'
import { cn } from './cn.ts'
import { floatLook } from './overlay.ts'

type PopoverProps = {
  open?: boolean
  onOpenChange?: (open: boolean) => void
  trigger: ReactNode
  label: string
  align?: 'start' | 'center' | 'end'
  className?: string
  children: ReactNode
}

/** A small form beside what it belongs to. */
export function Popover({
  open,
  onOpenChange,
  trigger,
  label,
  align = 'start',
  className,
  children,
}: PopoverProps) {
  return (
    <Primitive.Root open={open} onOpenChange={onOpenChange}>
      <Primitive.Trigger asChild>{trigger}</Primitive.Trigger>
      <Primitive.Portal>
        <Primitive.Content
          aria-label={label}
          align={align}
          sideOffset={6}
          collisionPadding={12}
          className={cn(floatLook, 'w-80 max-w-[calc(100vw-1.5rem)] p-4', className)}
        >
          {children}
        </Primitive.Content>
      </Primitive.Portal>
    </Primitive.Root>
  )
}
