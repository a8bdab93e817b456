import { FilePlus2, SquarePen } from 'lucide-react'
import { notFound } from 'next/navigation'
import { Link } from '@/components/admin/link.tsx'
import { Pager } from '@/components/admin/pager.tsx'
import { PostFilters } from '@/components/admin/post-filters.tsx'
import { PostList, type PostRow } from '@/components/admin/post-list.tsx'
import { Screen } from '@/components/admin/screen.tsx'
import { ShelfTabs } from '@/components/admin/shelf-tabs.tsx'
import { Button } from '@/components/ui/button.tsx'
import { adminPaths } from '@/lib/admin-paths.ts'
import { now as clock } from '@/lib/clock.ts'
import { formatMonth } from '@/lib/dates.ts'
import { database, type PostKind } from '@/lib/db/db.ts'
import { paths } from '@/lib/paths.ts'
import {
  countShelves,
  listedAuthors,
  listedMonths,
  listedTags,
  listPosts,
  shelves,
  type ListedPost,
} from '@/lib/posts/reading/listing.ts'
import { stageOf, type Stage } from '@/lib/posts/stage.ts'
import { inWords } from '@/lib/schedule/in-words.ts'
import { readSettings } from '@/lib/site/settings.ts'
import { can } from '@/lib/staff/permissions.ts'
import { reachablePosts } from '@/lib/staff/reachable.ts'
import type { Staff } from '@/lib/staff/staff.ts'
import { allTagNames } from '@/lib/tags/names.ts'
import {
  deletePosts,
  publishPosts,
  restorePosts,
  tagPosts,
  trashPosts,
  undoPublish,
  undoTagging,
  undoTrash,
} from './actions.ts'
import { addressOf, monthValue, readAsked } from './asked.ts'

type PostScreenProps = {
  staff: Staff
  kind: PostKind
  parameters: Record<string, string | string[] | undefined>
}

/** The list of posts, or of pages: what somebody may see of them, narrowed as the address says. */
export async function PostScreen({ staff, kind, parameters }: PostScreenProps) {
  const [db, now] = [await database(), clock()]
  const { zone } = await readSettings(db)
  const within = reachablePosts(staff, 'post.view')
  const asked = readAsked(parameters)
  const list = await listPosts(db, now, within, { ...asked, kind, zone })
  if (!list) notFound()
  const [counts, authors, tags, months, knownTags] = await Promise.all([
    countShelves(db, now, within, kind),
    listedAuthors(db, within, kind),
    listedTags(db, within, kind),
    listedMonths(db, within, kind, zone),
    allTagNames(db),
  ])
  const isPages = kind === 'PAGE'
  const base = isPages ? adminPaths.pages() : adminPaths.posts()
  const row = (post: ListedPost): PostRow => {
    const stage = stageOf(post, now)
    const path = isPages ? paths.page(post.slug) : paths.post(post.slug)
    return {
      id: post.id,
      title: post.title,
      href: adminPaths.post(post.id),
      seen: stage === 'live' ? path : undefined,
      preview: hasUnseen(post, stage) ? adminPaths.preview(post.id) : undefined,
      stage,
      changed: post.workingCopy !== null,
      author: post.author.name,
      tags: post.tags.map(({ tag }) => tag.name),
      moment: momentOf(post, now, zone),
    }
  }
  return (
    <Screen
      title={isPages ? 'Pages' : 'Posts'}
      action={
        <Button asChild look="primary">
          <Link href={isPages ? adminPaths.newPage() : adminPaths.newPost()}>
            {isPages ? <FilePlus2 aria-hidden="true" /> : <SquarePen aria-hidden="true" />}
            {isPages ? 'Make a page' : 'Write a post'}
          </Link>
        </Button>
      }
    >
      <ShelfTabs
        shelves={shelves.map((shelf) => ({
          shelf,
          count: counts[shelf],
          href: addressOf(base, asked, { shelf }),
          current: shelf === asked.shelf,
        }))}
      />
      <PostFilters
        base={base}
        shelf={asked.shelf}
        words={asked.words ?? ''}
        author={{ chosen: asked.authorId, of: authors }}
        tag={{ chosen: asked.tagId, of: tags }}
        month={{
          chosen: asked.month && monthValue(asked.month),
          of: months.map((month) => ({ id: monthValue(month), name: formatMonth(month.year, month.month) })),
        }}
        order={asked.order}
      />
      <PostList
        key={addressOf(base, asked, { page: list.page })}
        noun={isPages ? 'page' : 'post'}
        rows={list.items.map(row)}
        total={list.total}
        shelf={asked.shelf}
        narrowed={addressOf(base, asked) !== addressOf(base, asked, nothingNarrowed)}
        everything={addressOf(base, asked, nothingNarrowed)}
        knownTags={isPages ? null : knownTags}
        mayPublish={can(staff, 'post.publish')}
        actions={{
          trash: trashPosts,
          undoTrash,
          restore: restorePosts,
          deleteForever: deletePosts,
          publish: publishPosts,
          undoPublish,
          tag: tagPosts,
          undoTagging,
        }}
      />
      <Pager page={list.page} pages={list.pages} base={addressOf(base, asked)} />
    </Screen>
  )
}

/** Whether there is something of the post that readers do not see. */
function hasUnseen(post: ListedPost, stage: Stage): boolean {
  return stage === 'live' ? post.workingCopy !== null : stage !== 'trashed'
}

const nothingNarrowed = { words: '', authorId: undefined, tagId: undefined, month: undefined }

/** When it appears or appeared, or when somebody last worked on it. */
function momentOf(post: ListedPost, now: Date, zone: string): string {
  const { status, publishAt, updatedAt } = post
  if (status === 'PUBLISHED' && publishAt) return inWords(publishAt, now, zone)
  return `edited ${inWords(updatedAt, now, zone)}`
}
