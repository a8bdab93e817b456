import type { ReactNode } from 'react'
import { Notice } from '@/components/ui/notice.tsx'
import type { FormState } from '@/lib/actions/form-state.ts'
import { adminPaths } from '@/lib/admin-paths.ts'

/** What a form answers that belongs to no field. After success this is for browsers without script; others get a toast. */
export function FormMessage({ state }: { state: FormState }): ReactNode {
  switch (state.status) {
    case 'idle':
      return null
    case 'done':
      return (
        <noscript>
          <Notice tone="good">{state.message}</Notice>
        </noscript>
      )
    case 'invalid':
    case 'refused':
      return (
        <Notice tone="danger" urgent>
          {state.message}
        </Notice>
      )
    case 'signed-out':
      return (
        <Notice tone="warn" urgent>
          {state.message}{' '}
          <a href={adminPaths.signIn()} target="_blank" rel="noopener" className="text-accent underline">
            Sign in in another tab
          </a>
        </Notice>
      )
  }
}
