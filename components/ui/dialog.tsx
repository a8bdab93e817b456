'use client'
import { X } from 'lucide-react'
import { Dialog as Primitive } from 'radix-ui'
import { useRef, type ReactNode } from 'react'
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
  const from = useRef<HTMLElement | null>(null)
  return (
    <Primitive.Root open={open} onOpenChange={onOpenChange}>
      {trigger && <Primitive.Trigger asChild>{trigger}</Primitive.Trigger>}
      <Primitive.Portal>
        <Primitive.Overlay className={overlayLook} />
        <Primitive.Content
          {...(about ? {} : { 'aria-describedby': undefined })}
          onOpenAutoFocus={() => (from.current = whereFocusWas())}
          onCloseAutoFocus={(event) => {
            // With a trigger, the focus goes there. Whatever has been given the focus meanwhile keeps it.
            if (trigger) return
            event.preventDefault()
            if (document.activeElement === document.body) from.current?.focus()
          }}
          onEscapeKeyDown={(event) => isInOpenList(event.target) && event.preventDefault()}
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

/** Where somebody was before a dialog opened: for what a menu opened, at the button of the menu. */
function whereFocusWas(): HTMLElement | null {
  const { activeElement } = document
  const opener = activeElement?.closest('[role=menu]')?.getAttribute('aria-labelledby')
  if (opener) return document.getElementById(opener)
  return activeElement instanceof HTMLElement ? activeElement : null
}

/** Escape closes the list of a field first, and the dialog only then. */
function isInOpenList(target: EventTarget | null): boolean {
  return target instanceof Element && target.matches('[role=combobox][aria-expanded=true]')
}
