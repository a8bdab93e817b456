import 'server-only'
import { getServerSession } from 'next-auth/next'
import { headers } from 'next/headers'
import { notFound, redirect } from 'next/navigation'
import { cache } from 'react'
import { adminPaths } from '../admin-paths.ts'
import { now } from '../clock.ts'
import { database } from '../db/db.ts'
import { can, type Permission } from '../staff/permissions.ts'
import { staffOfSession } from '../staff/sessions.ts'
import { callerOf } from './caller.ts'
import { authOptions, type SignedIn } from './options.ts'

/** Who asks; null when nobody is signed in, or no longer. Read once for a request. Rejects while that cannot be known. */
export const currentStaff = cache(async function currentStaff(): Promise<SignedIn | null> {
  const session = await getServerSession(await authOptions(callerOf(await headers())))
  if (!session?.sid) return null
  const staff = await staffOfSession(await database(), now(), session.sid)
  return staff && { ...staff, sessionId: session.sid }
})

/** For every screen: who asks, with the right to do so. Others are asked to sign in, or find nothing here. */
export async function requireStaff(permission: Permission): Promise<SignedIn> {
  const staff = await currentStaff()
  if (!staff) redirect(adminPaths.signIn((await headers()).get('x-gazette-path') ?? undefined))
  if (!can(staff, permission)) notFound()
  return staff
}
