import { PencilLine, Share2 } from 'lucide-react'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { BelongsTo } from '@/components/admin/belongs-to.tsx'
import { Link } from '@/components/admin/link.tsx'
import { PreviewFrame } from '@/components/admin/preview-frame.tsx'
import { PreviewLinks } from '@/components/admin/preview-links.tsx'
import { Screen } from '@/components/admin/screen.tsx'
import { Button } from '@/components/ui/button.tsx'
import { adminPaths } from '@/lib/admin-paths.ts'
import { requireStaff } from '@/lib/auth/current-staff.ts'
import { now as clock } from '@/lib/clock.ts'
import { formatDateTime } from '@/lib/dates.ts'
import { database } from '@/lib/db/db.ts'
import { readWritten } from '@/lib/posts/writing/written.ts'
import { lifetimes, listLinks } from '@/lib/preview/links.ts'
import { inWords } from '@/lib/schedule/in-words.ts'
import { readSettings } from '@/lib/site/settings.ts'
import { reachPost } from '@/lib/staff/reach-post.ts'
import { revokePreview, sharePreview } from './actions.ts'

export const metadata: Metadata = { title: 'Preview' }

/** A post as a reader will see it, and who else may see it so. */
export default async function PreviewPage({ params }: PageProps<'/admin/posts/[id]/preview'>) {
  const staff = await requireStaff('post.view')
  const [db, now, { id }] = [await database(), clock(), await params]
  const reached = await reachPost(db, staff, 'post.view', id)
  const written = reached && (await readWritten(db, now, reached.id))
  if (!written || written.stage === 'trashed') notFound()
  const { postId, title, kind } = written
  const mayShare = (await reachPost(db, staff, 'preview.share', id)) !== null
  const mayWrite = (await reachPost(db, staff, 'post.write', id)) !== null
  const { zone } = await readSettings(db)
  const links = mayShare ? await listLinks(db, now, postId) : []
  return (
    <Screen
      title="Preview"
      about={title || 'Untitled'}
      action={
        <div className="flex flex-wrap gap-2">
          {mayShare && (
            <Button asChild>
              <a href="#share">
                <Share2 aria-hidden="true" />
                Share
              </a>
            </Button>
          )}
          {mayWrite && (
            <Button asChild>
              <Link href={adminPaths.post(postId)}>
                <PencilLine aria-hidden="true" />
                Back to the text
              </Link>
            </Button>
          )}
        </div>
      }
    >
      {kind === 'PAGE' && <BelongsTo href={adminPaths.pages()} />}
      <PreviewFrame src={adminPaths.previewFrame(postId)} title={`Preview of “${title || 'Untitled'}”`} />
      {mayShare && (
        <PreviewLinks
          postId={postId}
          lifetimes={[...lifetimes]}
          links={links.map(({ createdAt, expiresAt, ...link }) => ({
            ...link,
            made: formatDateTime(createdAt, zone),
            ends: inWords(expiresAt, now, zone),
          }))}
          share={sharePreview}
          revoke={revokePreview}
        />
      )}
    </Screen>
  )
}
