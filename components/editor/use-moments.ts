'use client'

import { useEffect, useEffectEvent, useState } from 'react'
import type { PostFacts } from '@/lib/posts/reading/facts.ts'

/** The server needs a moment to publish changes whose time has come, and this device's clock may be ahead of its. */
const GRACE = 1_000
const AGAIN = 5_000
/** What a timer can wait. */
const LONGEST = 2 ** 31 - 1

/** Looks how the post stands when a time has come at which something of it appears or goes by itself. */
export function useMoments(facts: PostFacts | null, look: () => Promise<void>): void {
  const next = facts && nextMoment(facts)
  const [looks, setLooks] = useState(0)
  const lookNow = useEffectEvent(look)
  useEffect(() => {
    if (next === null) return undefined
    const wait = Math.max(next - Date.now() + GRACE, looks > 0 ? AGAIN : 0)
    const timer = setTimeout(
      () =>
        void lookNow()
          .catch(() => undefined)
          .finally(() => setLooks((n) => n + 1)),
      Math.min(wait, LONGEST),
    )
    return () => clearTimeout(timer)
  }, [next, looks])
}

function nextMoment({ stage, publishAt, unpublishAt, copy }: PostFacts): number | null {
  if (stage === 'scheduled') return publishAt
  if (stage !== 'live') return null
  const moments = [copy?.publishAt ?? null, unpublishAt].filter((moment) => moment !== null)
  return moments.length > 0 ? Math.min(...moments) : null
}
