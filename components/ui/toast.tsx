'use client'
import { CircleAlert, CircleCheck, X } from 'lucide-react'
import { Toast as Primitive } from 'radix-ui'
import { createContext, use, useCallback, useState, type ReactNode } from 'react'
import { Button } from './button.tsx'

export type ToastMessage = {
  text: string
  tone?: 'good' | 'danger'
  /** Takes back what was done, say. */
  action?: { label: string; run: () => void } | undefined
}

const ShowToast = createContext<(message: ToastMessage) => void>(() => {})

/** How a result is told: `toast({ text: 'The post is scheduled.' })`. */
export function useToast(): (message: ToastMessage) => void {
  return use(ShowToast)
}

type Shown = ToastMessage & { id: number }

/** Long enough to read and to press Undo; it waits while it is pointed at or has the focus. */
const PATIENCE = 7_000

/** Shows toasts for everything inside, and reads them out. F8 moves the focus to them. */
export function ToastProvider({ children }: { children: ReactNode }) {
  const [shown, setShown] = useState<Shown[]>([])
  const show = useCallback((message: ToastMessage) => {
    setShown((before) => [...before.slice(-2), { ...message, id: (before.at(-1)?.id ?? 0) + 1 }])
  }, [])
  const drop = (id: number) => setShown((before) => before.filter((toast) => toast.id !== id))
  return (
    <ShowToast value={show}>
      <Primitive.Provider duration={PATIENCE} label="Result" swipeDirection="right">
        {children}
        {shown.map((toast) => (
          <Toast key={toast.id} toast={toast} onGone={() => drop(toast.id)} />
        ))}
        <Primitive.Viewport
          label="Results ({hotkey})"
          className="fixed right-4 bottom-20 z-50 grid w-[min(24rem,calc(100vw-2rem))] gap-2 outline-none md:right-6 md:bottom-6"
        />
      </Primitive.Provider>
    </ShowToast>
  )
}

function Toast({ toast, onGone }: { toast: Shown; onGone: () => void }) {
  const { text, tone = 'good', action } = toast
  const Sign = tone === 'good' ? CircleCheck : CircleAlert
  return (
    <Primitive.Root
      type={tone === 'good' ? 'background' : 'foreground'}
      onOpenChange={(open) => !open && onGone()}
      className="flex animate-slide-in items-center gap-2.5 rounded-lg bg-ink py-1.5 pr-1.5 pl-3.5 text-sm text-paper shadow-float"
    >
      <Sign aria-hidden="true" className="size-4 shrink-0" />
      <Primitive.Title className="grow py-1.5">{text}</Primitive.Title>
      {action && (
        <Primitive.Action altText={action.label} asChild>
          <Button
            look="quiet"
            size="small"
            onClick={action.run}
            className="text-paper underline hover:bg-paper/15"
          >
            {action.label}
          </Button>
        </Primitive.Action>
      )}
      <Primitive.Close asChild>
        <Button
          look="quiet"
          size="icon"
          aria-label="Dismiss"
          className="text-paper hover:bg-paper/15 md:size-8"
        >
          <X aria-hidden="true" />
        </Button>
      </Primitive.Close>
    </Primitive.Root>
  )
}
