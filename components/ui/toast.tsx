'use client'
import { CircleAlert, CircleCheck, X } from 'lucide-react'
import {
  createContext,
  use,
  useCallback,
  useEffect,
  useEffectEvent,
  useRef,
  useState,
  type ReactNode,
} from 'react'
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

/** Long enough to read and to press Undo; it waits while one of them is pointed at or has the focus. */
const PATIENCE = 7_000

/**
 * Shows toasts for everything inside, and reads them out. F8 moves the focus to them. Nothing is fetched for one: they
 * also tell that the server is away.
 */
export function ToastProvider({ children }: { children: ReactNode }) {
  const [shown, setShown] = useState<Shown[]>([])
  const [held, setHeld] = useState(false)
  const results = useRef<HTMLElement>(null)
  const from = useRef<EventTarget | null>(null)
  const show = useCallback((message: ToastMessage) => {
    setShown((before) => [...before.slice(-2), { ...message, id: (before.at(-1)?.id ?? 0) + 1 }])
  }, [])
  const drop = (id: number) => {
    if (results.current?.contains(document.activeElement) && from.current instanceof HTMLElement)
      from.current.focus()
    setShown((before) => before.filter((toast) => toast.id !== id))
    setHeld(false)
  }
  useEffect(() => {
    const press = (event: KeyboardEvent) => event.key === 'F8' && results.current?.focus()
    window.addEventListener('keydown', press)
    return () => window.removeEventListener('keydown', press)
  }, [])
  return (
    <ShowToast value={show}>
      {children}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- reading takes time, pressing nothing */}
      <section
        ref={results}
        aria-label="Results (F8)"
        tabIndex={-1}
        className="fixed right-4 bottom-20 z-50 w-[min(24rem,calc(100vw-2rem))] outline-none md:right-6 md:bottom-6"
        onPointerEnter={() => setHeld(true)}
        onPointerLeave={() => setHeld(false)}
        onFocus={({ relatedTarget, currentTarget }) => {
          setHeld(true)
          if (!(relatedTarget instanceof Node && currentTarget.contains(relatedTarget)))
            from.current = relatedTarget ?? document.querySelector('main')
        }}
        onBlur={() => setHeld(false)}
      >
        <ol aria-live="polite" aria-relevant="additions" className="grid gap-2">
          {shown.map((toast) => (
            <Toast key={toast.id} toast={toast} held={held} onGone={() => drop(toast.id)} />
          ))}
        </ol>
      </section>
    </ShowToast>
  )
}

type ToastProps = { toast: Shown; held: boolean; onGone: () => void }

function Toast({ toast, held, onGone }: ToastProps) {
  const { text, tone = 'good', action } = toast
  const gone = useEffectEvent(onGone)
  useEffect(() => {
    if (held) return
    const timer = setTimeout(() => gone(), PATIENCE)
    return () => clearTimeout(timer)
  }, [held])
  const Sign = tone === 'good' ? CircleCheck : CircleAlert
  return (
    <li className="flex animate-slide-in items-center gap-2.5 rounded-lg bg-ink py-1.5 pr-1.5 pl-3.5 text-sm text-paper shadow-float">
      <Sign aria-hidden="true" className="size-4 shrink-0" />
      <p role={tone === 'danger' ? 'alert' : undefined} className="grow py-1.5">
        {text}
      </p>
      {action && (
        <Button
          look="quiet"
          size="small"
          onClick={() => {
            action.run()
            onGone()
          }}
          className="text-paper! underline hover:bg-paper/15!"
        >
          {action.label}
        </Button>
      )}
      <Button
        look="quiet"
        size="icon"
        aria-label="Dismiss"
        onClick={onGone}
        className="text-paper! hover:bg-paper/15! mouse:size-8!"
      >
        <X aria-hidden="true" />
      </Button>
    </li>
  )
}
