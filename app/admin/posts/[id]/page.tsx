import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { requireStaff } from '@/lib/auth/current-staff.ts'
import { now } from '@/lib/clock.ts'
import { database } from '@/lib/db/db.ts'
import { readFacts } from '@/lib/posts/reading/facts.ts'
import { reachPost } from '@/lib/staff/reach-post.ts'
import { Writing } from '../writing.tsx'

export const metadata: Metadata = { title: 'Write' }

export default async function PostPage({ params }: PageProps<'/admin/posts/[id]'>) {
  const staff = await requireStaff('post.write')
  const db = await database()
  const reached = await reachPost(db, staff, 'post.write', (await params).id)
  const post = reached && (await readFacts(db, now(), reached.id))
  if (!post) notFound()
  return <Writing key={post.postId} staff={staff} post={post} kind={post.kind} />
}
