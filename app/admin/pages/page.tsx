import type { Metadata } from 'next'
import { requireStaff } from '@/lib/auth/current-staff.ts'
import { PostScreen } from '../posts/post-screen.tsx'

export const metadata: Metadata = { title: 'Pages' }

export default async function PagesPage({ searchParams }: PageProps<'/admin/pages'>) {
  const staff = await requireStaff('page.write')
  return <PostScreen staff={staff} kind="PAGE" parameters={await searchParams} />
}
