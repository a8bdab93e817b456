import type { Comment } from '@/lib/comments/queries.ts'
import { countOf } from '@/lib/count.ts'
import type { Settings } from '@/lib/site/settings.ts'
import { Moment } from './moment.tsx'
import { Prose } from './prose.tsx'

/** The comments of an imported post. They are closed. */
export function Comments({ comments, settings }: { comments: Comment[]; settings: Settings }) {
  if (comments.length === 0) return null
  return (
    <section className="comments hang" aria-labelledby="site-comments">
      <h2 id="site-comments">{countOf(countAll(comments), 'comment')}</h2>
      <Thread comments={comments} settings={settings} />
      <p className="note">Comments are closed.</p>
    </section>
  )
}

function Thread({ comments, settings }: { comments: Comment[]; settings: Settings }) {
  return (
    <ol>
      {comments.map((comment) => (
        <li key={comment.id} id={`site-comment-${comment.id}`}>
          <article>
            <p className="byline">
              <b>
                {comment.authorUrl ? (
                  <a href={comment.authorUrl} rel="nofollow ugc">
                    {comment.authorName}
                  </a>
                ) : (
                  comment.authorName
                )}
              </b>{' '}
              <a href={`#site-comment-${comment.id}`}>
                <Moment at={comment.writtenAt} settings={settings} />
              </a>
            </p>
            <Prose document={comment.body} settings={settings} under={3} />
          </article>
          {comment.replies.length > 0 && <Thread comments={comment.replies} settings={settings} />}
        </li>
      ))}
    </ol>
  )
}

function countAll(comments: Comment[]): number {
  return comments.reduce((sum, { replies }) => sum + 1 + countAll(replies), 0)
}
