import { PostArticle } from '@/components/reader/post-article.tsx'
import { commentsOf } from '@/lib/comments/queries.ts'
import { filesOf } from '@/lib/media/files.ts'
import type { Post, PostSummary } from '@/lib/posts/post.ts'
import { neighbours, relatedPosts } from '@/lib/posts/reading/queries.ts'
import { reading } from './reading.ts'

const RELATED = 4

type Props = {
  post: Post & { continues: PostSummary | null; followUps: PostSummary[] }
  preview?: boolean
}

/** A post with everything that leads on from it. */
export async function WholePost({ post, preview }: Props) {
  const { db, now, site } = await reading()
  const [around, related, comments, files] = await Promise.all([
    neighbours(db, now, post),
    relatedPosts(db, now, post, RELATED),
    commentsOf(db, post.id),
    filesOf(db, [post]),
  ])
  return (
    <PostArticle
      site={site}
      now={now}
      post={post}
      {...around}
      related={related}
      comments={comments}
      files={files}
      preview={preview}
    />
  )
}
