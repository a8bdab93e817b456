import { countOf } from '@/lib/count.ts'
import { paths } from '@/lib/paths.ts'
import type { Page } from '@/lib/paging.ts'
import type { PostSummary } from '@/lib/posts/post.ts'
import type { Settings } from '@/lib/site/settings.ts'
import { EntryList } from './entry-list.tsx'
import { FeedLink } from './feed-link.tsx'
import { PageHeading } from './page-heading.tsx'

type Props = {
  author: { name: string; slug: string; bio: string; url: string | null }
  posts: Page<PostSummary>
  settings: Settings
}

/** Who somebody is and what they wrote. */
export function AuthorPosts({ author, posts, settings }: Props) {
  return (
    <>
      <PageHeading title={author.name} over="Author">
        {author.bio && <p className="lead">{author.bio}</p>}
        <p className="note">
          {countOf(posts.total, 'post')}
          {posts.page > 1 && `, page ${posts.page}`} ·{' '}
          <FeedLink href={paths.follow({ kind: 'author', slug: author.slug })}>Follow this author</FeedLink>
          {author.url && (
            <>
              {' '}
              ·{' '}
              <a href={author.url} rel="me">
                {new URL(author.url).host}
              </a>
            </>
          )}
        </p>
      </PageHeading>
      <EntryList posts={posts} settings={settings} to={(page) => paths.author(author.slug, page)} />
    </>
  )
}
