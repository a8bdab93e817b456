import { countOf } from '@/lib/count.ts'
import { paths } from '@/lib/paths.ts'
import type { Page } from '@/lib/paging.ts'
import type { PostSummary } from '@/lib/posts/post.ts'
import type { Settings } from '@/lib/site/settings.ts'
import { EntryList } from './entry-list.tsx'
import { FeedLink } from './feed-link.tsx'
import { PageHeading } from './page-heading.tsx'

type Props = {
  tag: { name: string; slug: string; description: string }
  posts: Page<PostSummary>
  settings: Settings
}

/** What has been written under a tag. */
export function TagPosts({ tag, posts, settings }: Props) {
  return (
    <>
      <PageHeading title={tag.name} over={<a href={paths.tags()}>Tags</a>}>
        {tag.description && <p className="lead">{tag.description}</p>}
        <p className="note">
          {countOf(posts.total, 'post')}
          {posts.page > 1 && `, page ${posts.page}`} ·{' '}
          <FeedLink href={paths.follow({ kind: 'tag', slug: tag.slug })}>Follow this tag</FeedLink>
        </p>
      </PageHeading>
      <EntryList posts={posts} settings={settings} to={(page) => paths.tag(tag.slug, page)} />
    </>
  )
}
