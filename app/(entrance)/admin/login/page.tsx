import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { SignInForm } from '@/components/admin/sign-in-form.tsx'
import { adminPaths, screenOr } from '@/lib/admin-paths.ts'
import { currentStaff } from '@/lib/auth/current-staff.ts'
import { database } from '@/lib/db/db.ts'
import { isUnclaimed } from '@/lib/staff/setup.ts'
import { signIn } from './actions.ts'

export const metadata: Metadata = { title: 'Sign in' }

export default async function SignInPage({ searchParams }: PageProps<'/admin/login'>) {
  const { from } = await searchParams
  const wanted = screenOr(typeof from === 'string' ? from : undefined, adminPaths.home())
  if (await currentStaff()) redirect(wanted)
  return (
    <div className="rounded-xl border border-rule bg-paper p-6 shadow-raised md:p-8">
      <h1 className="mb-5 font-serif text-2xl font-semibold">Sign in</h1>
      <SignInForm signIn={signIn} from={wanted} unclaimed={await isUnclaimed(await database())} />
    </div>
  )
}
