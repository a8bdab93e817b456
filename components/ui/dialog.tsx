'use client'
import { X } from 'lucide-react'
import { Dialog as Primitive } from 'radix-ui'
import type { ReactNode } from 'react'
import { Button } from './button.tsx'
import { cn } from './cn.ts'
import { floatLook, overlayLook } from './overlay.ts'

type DialogProps = {
  open?: boolean
  onOpenChange?: (open: boolean) => void
  /** Opens it; absent when something else does. */
  trigger?: ReactNode
  title: ReactNode
  about?: ReactNode
  children: ReactNode
  className?: string
}

/** A window above the screen. It takes the focus, keeps it, and gives it back. */
export function Dialog({ open, onOpenChange, trigger, title, about, children, className }: DialogProps) {
  return (
    <Primitive.Root open={open} onOpenChange={onOpenChange}>
      {trigger && <Primitive.Trigger asChild>{trigger}</Primitive.Trigger>}
      <Primitive.Portal>
        <Primitive.Overlay className={overlayLook} />
        <Primitive.Content
          {...(about ? {} : { 'aria-describedby': undefined })}
          className={cn(
            floatLook,
            'fixed inset-x-4 top-1/2 mx-auto max-h-[calc(100dvh-2rem)] max-w-lg -translate-y-1/2 overflow-y-auto p-5 md:p-6',
            className,
          )}
        >
          <Primitive.Title className="pr-10 text-lg font-semibold">{title}</Primitive.Title>
          {about && <Primitive.Description className="mt-1 text-sm text-soft">{about}</Primitive.Description>}
          <div className="mt-4">{children}</div>
          <Primitive.Close asChild>
            <Button look="quiet" size="icon" aria-label="Close" className="absolute top-3 right-3 text-soft!">
              <X aria-hidden="true" />
            </Button>
          </Primitive.Close>
        </Primitive.Content>
      </Primitive.Portal>
    </Primitive.Root>
  )
}
