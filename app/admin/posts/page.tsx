import type { Metadata } from 'next'
import { requireStaff } from '@/lib/auth/current-staff.ts'
import { PostScreen } from './post-screen.tsx'

export const metadata: Metadata = { title: 'Posts' }

export default async function PostsPage({ searchParams }: PageProps<'/admin/posts'>) {
  const staff = await requireStaff('post.view')
  return <PostScreen staff={staff} kind="POST" parameters={await searchParams} />
}
