'use client'
import { createContext, use, useEffect, useMemo, useState, type ReactNode } from 'react'

type Belongs = { to: string | null; say: (to: string | null) => void }

const Belonging = createContext<Belongs>({ to: null, say: () => {} })

/** Around the navigation and the screens. */
export function BelongingProvider({ children }: { children: ReactNode }) {
  const [to, say] = useState<string | null>(null)
  const value = useMemo(() => ({ to, say }), [to])
  return <Belonging value={value}>{children}</Belonging>
}

/** Says which screen of the navigation this one belongs to, where its address does not: pages are written as posts are. */
export function BelongsTo({ href }: { href: string }): null {
  const { say } = use(Belonging)
  useEffect(() => {
    say(href)
    return () => say(null)
  }, [say, href])
  return null
}

/** The address of the screen that the present one has said it belongs to. */
export function useBelongsTo(): string | null {
  return use(Belonging).to
}
