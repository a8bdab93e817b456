import { countOf } from '@/lib/count.ts'
import { formatMonth } from '@/lib/dates.ts'
import { paths } from '@/lib/paths.ts'
import type { PostSummary } from '@/lib/posts/post.ts'
import type { MonthCount } from '@/lib/posts/reading/queries.ts'
import type { Settings } from '@/lib/site/settings.ts'
import { Entry } from './entry.tsx'
import { PageHeading } from './page-heading.tsx'

type Props = {
  year: number
  month: number
  posts: PostSummary[]
  /** All months with posts, newest first: the neighbours of this one come from it. */
  months: MonthCount[]
  settings: Settings
}

/** The posts of one month, with the way to the months before and after it that have any. */
export function MonthPosts({ year, month, posts, months, settings }: Props) {
  const at = months.findIndex((each) => each.year === year && each.month === month)
  const newer = months[at - 1]
  const older = months[at + 1]
  return (
    <>
      <PageHeading
        title={formatMonth(year, month, settings.language)}
        over={<a href={paths.archive()}>Archive</a>}
      >
        <p className="note">{countOf(posts.length, 'post')}</p>
      </PageHeading>
      <div className="entries">
        {posts.map((post) => (
          <Entry key={post.id} post={post} settings={settings} />
        ))}
        {(newer ?? older) && (
          <nav className="pager" aria-label="Months">
            <MonthLink to={newer} rel="prev" language={settings.language} />
            <MonthLink to={older} rel="next" language={settings.language} />
          </nav>
        )}
      </div>
    </>
  )
}

function MonthLink({ to, rel, language }: { to?: MonthCount; rel: 'prev' | 'next'; language: string }) {
  if (!to) return <span />
  const name = formatMonth(to.year, to.month, language)
  return (
    <a href={paths.archiveMonth(to.year, to.month)} rel={rel}>
      {rel === 'prev' ? `← ${name}` : `${name} →`}
    </a>
  )
}
