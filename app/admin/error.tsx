'use client'
import { CircleAlert } from 'lucide-react'
import { Screen } from '@/components/admin/screen.tsx'
import { Button } from '@/components/ui/button.tsx'
import { EmptyState } from '@/components/ui/empty-state.tsx'

/** What is shown when a screen fails; the cause is in the log of the server. */
export default function ScreenFailed({ reset }: { error: Error; reset: () => void }) {
  return (
    <Screen title="This screen is having trouble" narrow>
      <EmptyState
        Sign={CircleAlert}
        title="Something went wrong on our side"
        action={
          <Button look="primary" onClick={reset}>
            Try again
          </Button>
        }
      >
        It has been written down for whoever looks after this site. What you saved before is safe.
      </EmptyState>
    </Screen>
  )
}
