import 'server-only'
import { headers } from 'next/headers'
import { callerOf } from '../auth/caller.ts'
import { currentStaff } from '../auth/current-staff.ts'
import { now } from '../clock.ts'
import { database } from '../db/db.ts'
import type { Asking } from './definition.ts'

/** The present request, as what it asks for sees it. */
export async function asking(): Promise<Asking> {
  const { device } = callerOf(await headers())
  return { staff: await currentStaff(), database: await database(), now: now(), device }
}
