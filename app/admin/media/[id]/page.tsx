import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { MediaEnding } from '@/components/admin/media-ending.tsx'
import { MediaForm } from '@/components/admin/media-form.tsx'
import { MediaLook } from '@/components/admin/media-look.tsx'
import { MediaUses } from '@/components/admin/media-uses.tsx'
import { Screen } from '@/components/admin/screen.tsx'
import { requireStaff } from '@/lib/auth/current-staff.ts'
import { config } from '@/lib/config.ts'
import { formatDate } from '@/lib/dates.ts'
import { database } from '@/lib/db/db.ts'
import { mediaFacts } from '@/lib/media/facts.ts'
import { readMedia } from '@/lib/media/library.ts'
import { absolute } from '@/lib/paths.ts'
import { usesOf } from '@/lib/posts/uses/media-uses.ts'
import { noteAllUses } from '@/lib/posts/uses/note-all-uses.ts'
import { readSettings } from '@/lib/site/settings.ts'
import { can } from '@/lib/staff/permissions.ts'
import { mayWithMedia } from '@/lib/staff/reach-media.ts'
import { removeMedia, saveMedia } from '../actions.ts'

export const metadata: Metadata = { title: 'File' }

export default async function MediaPage({ params }: PageProps<'/admin/media/[id]'>) {
  const staff = await requireStaff('media.view')
  const { id } = await params
  const db = await database()
  const media = /^[1-9]\d{0,8}$/.test(id) ? await readMedia(db, Number(id)) : null
  if (!media) notFound()
  await noteAllUses(db)
  const { zone } = await readSettings(db)
  const uses = await usesOf(db, media)
  const facts = mediaFacts(media)
  const mayManage = mayWithMedia(staff, 'media.manage', media)
  const isSeen = ({ authorId }: { authorId: number }) => can(staff, 'post.view', { ownerId: authorId })
  return (
    <Screen title={media.title || media.name} about={`Added ${added(media, zone)}`}>
      <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,1fr)_minmax(0,1fr)]">
        <MediaLook media={facts} address={absolute(config().siteUrl, facts.src)} />
        <div className="grid gap-6">
          {mayManage && <MediaForm media={media} isPicture={facts.kind === 'picture'} save={saveMedia} />}
          <MediaUses uses={uses.filter(isSeen)} others={uses.filter((use) => !isSeen(use)).length} />
          {mayManage && (
            <MediaEnding
              id={media.id}
              name={media.name}
              uses={uses.filter(({ needsEntry }) => needsEntry).length}
              remove={removeMedia}
            />
          )}
        </div>
      </div>
    </Screen>
  )
}

function added(media: { createdAt: Date; uploader: { name: string } | null }, zone: string): string {
  const by = media.uploader ? ` by ${media.uploader.name}` : ''
  return `${formatDate(media.createdAt, zone)}${by}`
}
