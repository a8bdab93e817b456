'use client'

import { useState } from 'react'
import { Button } from '@/components/ui/button.tsx'
import { later } from '@/components/ui/later.tsx'
import { Notice } from '@/components/ui/notice.tsx'
import type { FormAction } from '@/lib/actions/form-state.ts'

const SignInDialog = later(async () => (await import('@/components/admin/sign-in-dialog.tsx')).SignInDialog)

type Props = { signedOut: boolean; email: string; signIn: FormAction; onSignedIn: () => void }

/** Says that the session has ended, and lets the writer sign in again without leaving the text. */
export function SignedOut({ signedOut, email, signIn, onSignedIn }: Props) {
  const [asked, setAsked] = useState(false)
  return (
    <>
      {signedOut && (
        <Notice tone="warn" urgent className="mx-auto mt-4 max-w-3xl">
          <p>
            You are signed out, so nothing is saved on the server. Your text stays here, and in this browser.
          </p>
          <Button size="small" look="primary" className="mt-2" onClick={() => setAsked(true)}>
            Sign in again
          </Button>
        </Notice>
      )}
      {asked && (
        <SignInDialog
          open
          onOpenChange={setAsked}
          email={email}
          signIn={signIn}
          onSignedIn={() => {
            setAsked(false)
            onSignedIn()
          }}
        />
      )}
    </>
  )
}
