'use client'
import { X } from 'lucide-react'
import { Dialog as Primitive } from 'radix-ui'
import type { ReactNode } from 'react'
import { Button } from './button.tsx'
import { overlayLook } from './overlay.ts'

type DrawerProps = {
  open: boolean
  onOpenChange: (open: boolean) => void
  trigger: ReactNode
  title: string
  children: ReactNode
}

/** Comes up from the lower edge of a phone, where the thumb is. */
export function Drawer({ open, onOpenChange, trigger, title, children }: DrawerProps) {
  return (
    <Primitive.Root open={open} onOpenChange={onOpenChange}>
      <Primitive.Trigger asChild>{trigger}</Primitive.Trigger>
      <Primitive.Portal>
        <Primitive.Overlay className={overlayLook} />
        <Primitive.Content
          aria-describedby={undefined}
          className="fixed inset-x-0 bottom-0 z-50 max-h-[85dvh] animate-slide-up overflow-y-auto rounded-t-2xl bg-paper px-4 pt-4 pb-[max(1.5rem,env(safe-area-inset-bottom))] text-ink shadow-float outline-none"
        >
          <div className="mb-2 flex items-center justify-between">
            <Primitive.Title className="px-2 text-lg font-semibold">{title}</Primitive.Title>
            <Primitive.Close asChild>
              <Button look="quiet" size="icon" aria-label="Close">
                <X aria-hidden="true" />
              </Button>
            </Primitive.Close>
          </div>
          {children}
        </Primitive.Content>
      </Primitive.Portal>
    </Primitive.Root>
  )
}
