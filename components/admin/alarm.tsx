'use client'
import { CircleAlert } from 'lucide-react'
import { useEffect, useState } from 'react'

/** Milliseconds between two looks. */
const PAUSE = 10_000

/** Says what is the matter with the site as long as it is, to whoever is at work. Script asks, as it may begin at any time. */
export function Alarm() {
  const wrong = useWhatIsWrong()
  if (wrong.length === 0) return null
  return (
    <div
      role="alert"
      className="alarm flex gap-2 border-b border-rule bg-danger-wash px-4 py-3 text-sm text-danger"
    >
      <CircleAlert aria-hidden className="mt-0.5 size-4 shrink-0" />
      <ul>
        {wrong.map((words) => (
          <li key={words}>{words}</li>
        ))}
      </ul>
    </div>
  )
}

function useWhatIsWrong(): string[] {
  const [wrong, setWrong] = useState<string[]>([])
  useEffect(() => {
    const look = async () => {
      if (!document.hidden) setWrong(await whatIsWrong())
    }
    void look()
    const timer = setInterval(() => void look(), PAUSE)
    return () => clearInterval(timer)
  }, [])
  return wrong
}

const UNREACHABLE = 'The site cannot be reached at present. What you write is kept here until it can.'

async function whatIsWrong(): Promise<string[]> {
  try {
    const response = await fetch('/readyz', { cache: 'no-store' })
    const state: unknown = await response.json()
    if (typeof state !== 'object' || state === null || !('wrong' in state) || !Array.isArray(state.wrong))
      return []
    return state.wrong.map(String)
  } catch {
    return [UNREACHABLE]
  }
}
