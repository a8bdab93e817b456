import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { requireStaff } from '@/lib/auth/current-staff.ts'
import { readNewest } from '@/lib/preview/newest.ts'
import { reachPost } from '@/lib/staff/reach-post.ts'
import { reading } from '../../../../../../(reader)/reading.ts'
import { previewMetadata, WholePreview } from '../../../../../whole-preview.tsx'

export const metadata: Metadata = previewMetadata('Preview')

/** What stands in the frame of the preview: the post with nothing around it that a reader will not see. */
export default async function PreviewFrame({ params }: PageProps<'/admin/posts/[id]/preview/frame'>) {
  const staff = await requireStaff('post.view')
  const { db, now } = await reading()
  const reached = await reachPost(db, staff, 'post.view', (await params).id)
  const preview = reached && (await readNewest(db, now, reached.id))
  if (!preview) notFound()
  return <WholePreview preview={preview} />
}
