'use client'
import { AlertDialog as Primitive } from 'radix-ui'
import type { ReactNode } from 'react'
import { Button } from './button.tsx'
import { cn } from './cn.ts'
import { floatLook, overlayLook } from './overlay.ts'

type AlertDialogProps = {
  trigger: ReactNode
  /** A question. */
  title: string
  /** What will be so afterwards. */
  about: ReactNode
  /** The verb, for the button that does it. */
  confirm: string
  /** How the button looks that does it. */
  look?: 'danger' | 'primary'
  onConfirm: () => void
}

/** Asks before what cannot be undone, and only then. */
export function AlertDialog(props: AlertDialogProps) {
  const { trigger, title, about, confirm, look = 'danger', onConfirm } = props
  return (
    <Primitive.Root>
      <Primitive.Trigger asChild>{trigger}</Primitive.Trigger>
      <Primitive.Portal>
        <Primitive.Overlay className={overlayLook} />
        <Primitive.Content
          className={cn(floatLook, 'fixed inset-x-4 top-1/2 mx-auto max-w-md -translate-y-1/2 p-5 md:p-6')}
        >
          <Primitive.Title className="text-lg font-semibold">{title}</Primitive.Title>
          <Primitive.Description className="mt-1.5 text-sm text-soft">{about}</Primitive.Description>
          <div className="mt-5 flex flex-wrap justify-end gap-2">
            <Primitive.Cancel asChild>
              <Button>Cancel</Button>
            </Primitive.Cancel>
            <Primitive.Action asChild>
              <Button look={look} onClick={onConfirm}>
                {confirm}
              </Button>
            </Primitive.Action>
          </div>
        </Primitive.Content>
      </Primitive.Portal>
    </Primitive.Root>
  )
}
