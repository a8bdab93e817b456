'use client'

import { Checkbox } from '@/components/ui/checkbox.tsx'
import type { PostFacts } from '@/lib/posts/reading/facts.ts'
import type { ActOn } from '../use-acts.ts'

type Props = { kind: PostFacts['kind']; facts: PostFacts | null; onAct: ActOn }

/** Gives a post or a page a prominent place. That is no part of the text: readers see it at once. */
export function PlaceField({ kind, facts, onAct }: Props) {
  const { label, on, off } = words[kind]
  return (
    <Checkbox
      label={label}
      hint="Counts at once, not with the next text."
      checked={facts?.prominent ?? false}
      onChange={({ target: { checked } }) =>
        void onAct(checked ? 'PUT' : 'DELETE', 'place', checked ? on : off)
      }
    />
  )
}

const words = {
  POST: {
    label: 'Keep it on top of the front page',
    on: 'It stays on top of the front page.',
    off: 'It stands where its time puts it.',
  },
  PAGE: {
    label: 'List it in the navigation',
    on: 'It is listed in the navigation.',
    off: 'It is no longer listed in the navigation.',
  },
}
