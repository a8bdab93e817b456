'use client'
import { Slot } from 'radix-ui'
import { useEffect, useState, type ComponentType, type ReactElement, type ReactNode } from 'react'
import { useToast } from './toast.tsx'

/** Milliseconds before what did not arrive is asked for again. */
const PAUSE = 3_000

/**
 * A part of a screen that is fetched when it is first shown. When the server is away it says so and goes on asking;
 * nothing else on the screen is touched. `waiting` stands in its place until then.
 */
export function later<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  waiting: ReactNode = null,
): ComponentType<Props> {
  let known: ComponentType<Props> | null = null
  return function Later(props: Props) {
    const [Part, setPart] = useState(() => known)
    const toast = useToast()
    useEffect(() => {
      if (known) return
      let timer: ReturnType<typeof setTimeout>
      let here = true
      const ask = async (told: boolean) => {
        const part = await load().catch(() => null)
        known ??= part
        if (!here) return
        if (part) return setPart(() => part)
        if (!told)
          toast({ text: 'The server does not answer. This opens as soon as it does.', tone: 'danger' })
        timer = setTimeout(() => void ask(true), PAUSE)
      }
      void ask(false)
      return () => {
        here = false
        clearTimeout(timer)
      }
    }, [toast])
    return Part ? <Part {...props} /> : waiting
  }
}

type OpenerProps<Props> = {
  /** A button; what is fetched brings the same one. */
  button: ReactElement
  opens: 'menu' | 'dialog'
  load: () => Promise<ComponentType<Props>>
  /** What is fetched, opened. */
  children: (Part: ComponentType<Props>) => ReactNode
}

/** A button whose menu or drawer is fetched when it is first pressed. */
export function Opener<Props>({ button, opens, load, children }: OpenerProps<Props>) {
  const [Part, setPart] = useState<ComponentType<Props> | null>(null)
  const toast = useToast()
  if (Part) return children(Part)
  const fetch = () => {
    void load().then(
      (part) => setPart(() => part),
      () => toast({ text: 'The server does not answer. Try again in a minute.', tone: 'danger' }),
    )
  }
  return (
    <Slot.Root
      aria-haspopup={opens}
      aria-expanded={false}
      onClick={fetch}
      // By the time the button is pressed, it is mostly there.
      onPointerEnter={() => void load().catch(() => undefined)}
      onFocus={() => void load().catch(() => undefined)}
    >
      {button}
    </Slot.Root>
  )
}
