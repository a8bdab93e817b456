import { SquarePen } from 'lucide-react'
import { Alarms } from '@/components/admin/alarms.tsx'
import { Link } from '@/components/admin/link.tsx'
import { OverviewList, type OverviewItem } from '@/components/admin/overview-list.tsx'
import { Screen } from '@/components/admin/screen.tsx'
import { Button } from '@/components/ui/button.tsx'
import { adminPaths } from '@/lib/admin-paths.ts'
import { requireStaff } from '@/lib/auth/current-staff.ts'
import { now as clock } from '@/lib/clock.ts'
import { overviewFor, type Listed } from '@/lib/dashboard/overview.ts'
import { database } from '@/lib/db/db.ts'
import { inWords } from '@/lib/schedule/in-words.ts'
import { readSettings } from '@/lib/site/settings.ts'
import { can } from '@/lib/staff/permissions.ts'
import { removeSamples } from './actions.ts'

export default async function OverviewPage() {
  const staff = await requireStaff('dashboard.view')
  const [db, now] = [await database(), clock()]
  const [{ zone }, overview] = [await readSettings(db), await overviewFor(db, now, staff)]
  const items = (posts: Listed[], moment: (post: Listed) => Date | null): OverviewItem[] =>
    posts.map((post) => ({
      id: post.id,
      href: adminPaths.post(post.id),
      title: post.title,
      about: `${inWords(moment(post) ?? post.updatedAt, now, zone)} · ${post.author.name}`,
    }))
  const alarms = overview.alarms.map((alarm) =>
    alarm.kind === 'samples'
      ? alarm
      : {
          ...alarm,
          posts: alarm.posts.map(({ id, title, publishAt }) => ({
            id,
            title,
            since: inWords(publishAt, now, zone),
          })),
        },
  )
  return (
    <Screen
      title={`Hello, ${staff.name.split(' ')[0]}`}
      action={
        <Button asChild look="primary">
          <Link href={adminPaths.newPost()}>
            <SquarePen aria-hidden="true" />
            Write a post
          </Link>
        </Button>
      }
    >
      <Alarms alarms={alarms} removeSamples={removeSamples} />
      <div className="grid items-start gap-6 lg:grid-cols-2">
        <div className="grid gap-6">
          <OverviewList
            title="Scheduled next"
            items={items(overview.scheduled, (post) => post.publishAt)}
            empty="Nothing is waiting for its time."
          />
          {can(staff, 'post.publish') && (
            <OverviewList
              title="Waiting for review"
              items={items(overview.inReview, (post) => post.updatedAt)}
              empty="Nobody waits for a look at their post."
            />
          )}
          <OverviewList
            title="Drafts"
            items={items(overview.drafts, (post) => post.updatedAt)}
            empty="There are no drafts."
          />
        </div>
        <OverviewList
          title="Published last"
          items={items(overview.published, (post) => post.publishAt)}
          empty="Nothing is published yet."
        />
      </div>
    </Screen>
  )
}
