import { BelongsTo } from '@/components/admin/belongs-to.tsx'
import { Notice } from '@/components/ui/notice.tsx'
import { WritingScreen } from '@/components/editor/writing-screen.tsx'
import { signIn } from '@/app/(entrance)/admin/login/actions.ts'
import { adminPaths } from '@/lib/admin-paths.ts'
import { config } from '@/lib/config.ts'
import { database } from '@/lib/db/db.ts'
import type { PostKind } from '@/lib/posts/post.ts'
import type { PostFacts } from '@/lib/posts/reading/facts.ts'
import { allServiceNames } from '@/lib/maintenance/services.ts'
import { followUpTitles } from '@/lib/posts/reading/follow-ups.ts'
import { nameablePosts } from '@/lib/posts/reading/nameable.ts'
import { readSettings } from '@/lib/site/settings.ts'
import { possibleAuthors } from '@/lib/staff/authors.ts'
import { now } from '@/lib/clock.ts'
import { can } from '@/lib/staff/permissions.ts'
import { reachablePosts } from '@/lib/staff/reachable.ts'
import type { Staff } from '@/lib/staff/staff.ts'
import { allTagNames } from '@/lib/tags/names.ts'

type Props = { staff: Staff; post: PostFacts | null; kind: PostKind }

/** The writing screen with what it has to know. */
export async function Writing({ staff, post, kind }: Props) {
  const db = await database()
  const ownerId = post?.authorId ?? staff.id
  const nameable = nameablePosts(reachablePosts(staff, 'post.view'), now())
  const { zone, maintenanceZones } = await readSettings(db)
  return (
    <>
      {kind === 'PAGE' && <BelongsTo href={adminPaths.pages()} />}
      <noscript>
        <Notice tone="warn" className="fixed inset-x-4 top-28 z-40 mx-auto max-w-xl">
          Writing needs JavaScript, which does not run here. The other screens work without it, and scheduled
          posts go out on time.
        </Notice>
      </noscript>
      <WritingScreen
        post={post}
        kind={kind}
        me={{ id: staff.id, email: staff.email }}
        may={{
          publish: can(staff, 'post.publish', { ownerId }),
          trash: can(staff, 'post.trash', { ownerId }),
          place: can(staff, 'post.place', { ownerId }),
        }}
        authors={await possibleAuthors(db, staff, ownerId)}
        followUps={post ? await followUpTitles(db, nameable, post.postId) : []}
        knownTags={await allTagNames(db)}
        zone={zone}
        maintenance={{
          zones: maintenanceZones,
          services: await allServiceNames(db),
          mayCreateServices: can(staff, 'service.manage'),
        }}
        siteUrl={config().siteUrl}
        signIn={signIn}
      />
    </>
  )
}
