import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { BelongsTo } from '@/components/admin/belongs-to.tsx'
import { Link } from '@/components/admin/link.tsx'
import { Screen } from '@/components/admin/screen.tsx'
import { ComparisonView } from '@/components/editor/comparison.tsx'
import { RestoreForm } from '@/components/editor/restore-form.tsx'
import { RevisionList } from '@/components/editor/revision-list.tsx'
import { Button } from '@/components/ui/button.tsx'
import { Panel } from '@/components/ui/panel.tsx'
import { adminPaths } from '@/lib/admin-paths.ts'
import { requireStaff } from '@/lib/auth/current-staff.ts'
import { now } from '@/lib/clock.ts'
import { formatDateTime } from '@/lib/dates.ts'
import { database } from '@/lib/db/db.ts'
import { compare } from '@/lib/posts/history/compare.ts'
import { lastDifferent, listRevisions, readRevision } from '@/lib/posts/history/revisions.ts'
import { readWritten } from '@/lib/posts/writing/written.ts'
import { readSettings } from '@/lib/site/settings.ts'
import { reachPost } from '@/lib/staff/reach-post.ts'
import { restoreText } from './actions.ts'

export const metadata: Metadata = { title: 'What it was before' }

/** Compares two texts of a post: `from` is a revision, `to` another or, when absent, the text as it is now. */
export default async function RevisionsPage({
  params,
  searchParams,
}: PageProps<'/admin/posts/[id]/revisions'>) {
  const staff = await requireStaff('post.write')
  const db = await database()
  const reached = await reachPost(db, staff, 'post.write', (await params).id)
  const current = reached && (await readWritten(db, now(), reached.id))
  if (!reached || !current) notFound()
  const [{ zone }, revisions, asked] = [
    await readSettings(db),
    await listRevisions(db, reached.id),
    await searchParams,
  ]
  const wanted = numberOf(asked.from)
  const from =
    wanted === null
      ? await lastDifferent(db, reached.id, current)
      : await readRevision(db, reached.id, wanted)
  const to = asked.to === undefined ? null : await readRevision(db, reached.id, numberOf(asked.to) ?? 0)
  const comparison = from && compare(from, to ?? current)
  const said = (instant: Date) => formatDateTime(instant, zone)
  return (
    <Screen
      title="What it was before"
      about={current.title || 'Untitled'}
      action={
        <Button asChild>
          <Link href={adminPaths.post(reached.id)}>Back to the text</Link>
        </Button>
      }
    >
      {reached.kind === 'PAGE' && <BelongsTo href={adminPaths.pages()} />}
      <div className="grid items-start gap-6 lg:grid-cols-[20rem_minmax(0,1fr)]">
        {/* First, so that on a phone what was chosen is seen without passing every version. */}
        {comparison && (
          <Panel
            title={`From ${said(from.createdAt)} to ${to ? said(to.createdAt) : 'now'}`}
            about="Inserted words are underlined, removed ones struck out."
            action={
              // What is there already needs no bringing back.
              (to || !comparison.same) && (
                <RestoreForm postId={reached.id} revision={from.id} restore={restoreText} />
              )
            }
          >
            <ComparisonView comparison={comparison} />
          </Panel>
        )}
        <RevisionList
          className="lg:order-first"
          postId={reached.id}
          from={from?.id}
          to={to?.id}
          revisions={revisions.map(({ createdAt, ...revision }) => ({ ...revision, at: said(createdAt) }))}
        />
      </div>
    </Screen>
  )
}

function numberOf(text: string | string[] | undefined): number | null {
  return typeof text === 'string' && /^\d{1,9}$/.test(text) ? Number(text) : null
}
