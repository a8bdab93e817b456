import { SquareArrowOutUpRight, SquarePen } from 'lucide-react'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { Link } from '@/components/admin/link.tsx'
import { Screen } from '@/components/admin/screen.tsx'
import { UpdateForm } from '@/components/admin/update-form.tsx'
import { UpdateList } from '@/components/admin/update-list.tsx'
import { WindowBadge } from '@/components/admin/window-badge.tsx'
import { Button } from '@/components/ui/button.tsx'
import { Notice } from '@/components/ui/notice.tsx'
import { Panel } from '@/components/ui/panel.tsx'
import { adminPaths } from '@/lib/admin-paths.ts'
import { requireStaff } from '@/lib/auth/current-staff.ts'
import { now as clock } from '@/lib/clock.ts'
import { formatDateTime } from '@/lib/dates.ts'
import { database } from '@/lib/db/db.ts'
import { deskWindow } from '@/lib/maintenance/desk.ts'
import { reachPost } from '@/lib/staff/reach-post.ts'
import { correctUpdate, removeUpdate, writeUpdate } from '../../actions.ts'
import { fieldOf } from '../../typed-time.ts'

export const metadata: Metadata = { title: 'Write an update' }

export default async function UpdatesPage({ params }: PageProps<'/admin/maintenance/[post]/[block]'>) {
  const staff = await requireStaff('maintenance.update')
  const { post, block } = await params
  const [db, now] = [await database(), clock()]
  const reached = await reachPost(db, staff, 'maintenance.update', post)
  const window = reached && (await deskWindow(db, now, reached.id, decodeURIComponent(block)))
  if (!window) notFound()
  const { postId, zone, start, end, state, stage, services, updates, followed } = window
  const local = (at: Date) => fieldOf(at, zone)
  const which = { post: String(postId), block: window.block, zone }
  return (
    <Screen
      narrow
      title={window.title || 'Untitled'}
      about={
        <span className="flex flex-wrap items-center gap-x-2 gap-y-1 text-sm">
          <WindowBadge state={state} />
          {services.join(', ')}
          <span>
            {formatDateTime(start, zone)} – {end ? formatDateTime(end, zone) : 'end not known'}
          </span>
        </span>
      }
    >
      <div className="grid gap-6">
        {stage === 'scheduled' && (
          <Notice>The post is not published yet: readers get the update with it.</Notice>
        )}
        <UpdateForm
          which={which}
          state={state}
          end={end && local(end)}
          followed={followed}
          write={writeUpdate}
        />
        {updates.length > 0 && (
          <Panel title="Updates so far">
            <UpdateList
              which={which}
              updates={updates.map(({ at, text }) => ({
                at,
                text,
                words: formatDateTime(new Date(at), zone),
                local: local(new Date(at)),
              }))}
              correct={correctUpdate}
              remove={removeUpdate}
            />
          </Panel>
        )}
        <p className="flex flex-wrap gap-2">
          {stage === 'live' && (
            <Button asChild look="quiet">
              <a href={window.path} target="_blank" rel="noreferrer">
                <SquareArrowOutUpRight aria-hidden="true" />
                See it as readers do
              </a>
            </Button>
          )}
          <Button asChild look="quiet">
            <Link href={adminPaths.post(postId)}>
              <SquarePen aria-hidden="true" />
              Open the post
            </Link>
          </Button>
        </p>
      </div>
    </Screen>
  )
}
