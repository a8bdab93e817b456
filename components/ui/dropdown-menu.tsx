'use client'
import { DropdownMenu as Primitive } from 'radix-ui'
import type { ComponentProps, ReactNode } from 'react'
import { cn } from './cn.ts'
import { floatLook } from './overlay.ts'

type DropdownMenuProps = {
  trigger: ReactNode
  /** Whether it is open from the beginning: it was fetched because its button was pressed. */
  defaultOpen?: boolean
  align?: 'start' | 'end'
  side?: 'top' | 'bottom'
  children: ReactNode
}

/** Things to do, behind a button. */
export function DropdownMenu({
  trigger,
  defaultOpen = false,
  align = 'end',
  side = 'bottom',
  children,
}: DropdownMenuProps) {
  return (
    <Primitive.Root modal={false} defaultOpen={defaultOpen}>
      <Primitive.Trigger asChild>{trigger}</Primitive.Trigger>
      <Primitive.Portal>
        <Primitive.Content
          align={align}
          side={side}
          sideOffset={6}
          collisionPadding={12}
          className={cn(floatLook, 'min-w-52 p-1.5')}
        >
          {children}
        </Primitive.Content>
      </Primitive.Portal>
    </Primitive.Root>
  )
}

type MenuItemProps = ComponentProps<typeof Primitive.Item> & { tone?: 'plain' | 'danger' }

export function MenuItem({ className, tone = 'plain', ...props }: MenuItemProps) {
  return (
    <Primitive.Item
      className={cn(
        'flex min-h-11 items-center gap-2.5 rounded-md px-2.5 text-sm -outline-offset-2 select-none mouse:min-h-9',
        'data-disabled:opacity-55 data-highlighted:bg-wash [&_svg]:size-4 [&_svg]:shrink-0 [&_svg]:text-soft',
        tone === 'danger' && 'text-danger [&_svg]:text-danger!',
        className,
      )}
      {...props}
    />
  )
}

export function MenuLabel({ className, ...props }: ComponentProps<typeof Primitive.Label>) {
  return <Primitive.Label className={cn('px-2.5 py-1.5 text-xs text-soft', className)} {...props} />
}

export function MenuSeparator() {
  return <Primitive.Separator className="my-1.5 h-px bg-rule" />
}
