'use client'

import { useEffect, useRef, useState } from 'react'

const PHONE = '(width < 48rem)'

/** Lets the writing screen cover the shell: always on a phone, elsewhere when the writer wants nothing else to see. */
export function useFullScreen() {
  const ref = useRef<HTMLDivElement>(null)
  const [wide, setWide] = useState(false)
  useEffect(() => {
    const phone = window.matchMedia(PHONE)
    // What is covered must not be reached with the keyboard either.
    const cover = () => {
      const main = ref.current?.closest('main')
      for (const other of main?.parentElement?.children ?? [])
        if (other !== main) other.toggleAttribute('inert', wide || phone.matches)
    }
    cover()
    phone.addEventListener('change', cover)
    return () => {
      phone.removeEventListener('change', cover)
      for (const covered of document.querySelectorAll('[inert]')) covered.removeAttribute('inert')
    }
  }, [wide])
  useEffect(() => {
    if (!wide) return
    const leave = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && !event.defaultPrevented) setWide(false)
    }
    document.addEventListener('keydown', leave)
    return () => document.removeEventListener('keydown', leave)
  }, [wide])
  return {
    ref,
    wide,
    toggle: () => setWide(!wide),
    className: wide
      ? 'covers fixed inset-0 z-30 overflow-y-auto bg-paper'
      : 'covers-phone min-h-dvh bg-paper max-md:fixed max-md:inset-0 max-md:z-30 max-md:overflow-y-auto',
  }
}
