import { notFound } from 'next/navigation'
import { requireStaff } from '@/lib/auth/current-staff.ts'

/** Addresses of staff that lead nowhere; only staff learn that they do. */
export default async function UnknownPage() {
  await requireStaff('dashboard.view')
  notFound()
}
