'use client'
import { usePathname, useSearchParams } from 'next/navigation'
import { useEffect } from 'react'
import { useToast } from '@/components/ui/toast.tsx'
import { MESSAGE_COOKIE, readMessage } from '@/lib/actions/message-cookie.ts'

/** Shows, once, the message that the screen before left for this one. */
export function LeftMessage() {
  const address = `${usePathname()}?${useSearchParams().toString()}`
  return <MessageTaker key={address} />
}

function MessageTaker() {
  const toast = useToast()
  useEffect(() => {
    const message = takeMessage()
    if (message) toast({ text: message })
  }, [toast])
  return null
}

function takeMessage(): string | undefined {
  const found = document.cookie.split('; ').find((cookie) => cookie.startsWith(`${MESSAGE_COOKIE}=`))
  if (!found) return undefined
  document.cookie = `${MESSAGE_COOKIE}=; path=/; max-age=0`
  return readMessage(decodeURIComponent(found.slice(MESSAGE_COOKIE.length + 1))).text
}
