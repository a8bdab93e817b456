import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { SetupForm } from '@/components/admin/setup-form.tsx'
import { Notice } from '@/components/ui/notice.tsx'
import { now } from '@/lib/clock.ts'
import { database } from '@/lib/db/db.ts'
import { hasSamples } from '@/lib/samples/remove-samples.ts'
import { isSetupToken, isUnclaimed } from '@/lib/staff/setup.ts'
import { claim } from './actions.ts'

// The token stays within the site. With `no-referrer` a form without script would come from nowhere and be refused.
export const metadata: Metadata = { title: 'Set up', referrer: 'same-origin' }

export default async function SetupPage({ searchParams }: PageProps<'/setup'>) {
  const { token } = await searchParams
  const db = await database()
  if (!(await isUnclaimed(db))) notFound()
  const open = typeof token === 'string' && (await isSetupToken(db, now(), token))
  return (
    <div className="rounded-xl border border-rule bg-paper p-6 shadow-raised md:p-8">
      <h1 className="mb-1 font-serif text-2xl font-semibold">Set up your blog</h1>
      {open ? (
        <>
          <p className="mb-5 text-soft">Make the first account. It is an owner’s: it may do everything.</p>
          <SetupForm token={token} samples={await hasSamples(db)} claim={claim} />
        </>
      ) : (
        <Notice tone="warn" className="mt-4">
          This link is not, or no longer, valid. The server prints one that is each time it starts; it is good
          for a week. Or make the first account with{' '}
          <code className="font-mono">npm run gazette -- user create</code>.
        </Notice>
      )}
    </div>
  )
}
