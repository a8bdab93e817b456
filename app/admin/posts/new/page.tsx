import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { requireStaff } from '@/lib/auth/current-staff.ts'
import { can } from '@/lib/staff/permissions.ts'
import { Writing } from '../writing.tsx'

export const metadata: Metadata = { title: 'New post' }

/** An empty post, which comes into being with the first letter. `?kind=page` makes a page. */
export default async function NewPostPage({ searchParams }: PageProps<'/admin/posts/new'>) {
  const staff = await requireStaff('post.write')
  const { kind } = await searchParams
  if (kind === 'page' && !can(staff, 'page.write')) notFound()
  return <Writing staff={staff} post={null} kind={kind === 'page' ? 'PAGE' : 'POST'} />
}
