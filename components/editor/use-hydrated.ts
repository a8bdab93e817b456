'use client'

import { useSyncExternalStore } from 'react'

const never = () => () => undefined

/** Whether the page is alive. Before that, nothing may show that a browser says otherwise than the server: times first of all. */
export function useHydrated(): boolean {
  return useSyncExternalStore(
    never,
    () => true,
    () => false,
  )
}
