import type { ReactNode } from 'react'
import { countOf } from '@/lib/count.ts'
import { paths } from '@/lib/paths.ts'
import type { Site } from '@/lib/site/site.ts'
import type { TagSummary } from '@/lib/tags/queries.ts'
import { FeedAddresses } from './feed-addresses.tsx'
import { PageHeading } from './page-heading.tsx'

type Props = {
  site: Site
  tags: TagSummary[]
  authors: { name: string; slug: string; count: number }[]
}

/** What feeds are, and the addresses of all of them. */
export function FollowPage({ site, tags, authors }: Props) {
  const { title } = site.settings
  const [one, another] = tags
  return (
    <div className="sheet follow">
      <PageHeading title="Follow">
        <p className="lead">
          A feed tells you of every new post on {title} by itself. You leave no address with anybody, and
          nothing gets lost among mail.
        </p>
      </PageHeading>
      <section className="hang">
        <h2>How it works</h2>
        <p>
          You need a program that reads feeds, on your phone or computer or in the browser: a feed reader, and
          many mail programs are one, too. Copy an address from this page, and paste it where the program asks
          for a feed to add. From then on it looks for new posts now and then, and shows them among those of
          the other places you follow.
        </p>
        <p>
          Every feed comes in three formats, which say the same. Take the address that stands there in full;
          the others are for programs that prefer them.
        </p>
      </section>
      <section className="hang">
        <h2>Everything</h2>
        <FeedAddresses site={site} source={{ kind: 'blog' }} />
      </section>
      {tags.length > 0 && (
        <section className="hang">
          <h2>What concerns you</h2>
          <p>
            Each tag has a feed of its own. <a href={paths.opml()}>A file with all of them</a> (OPML) can be
            imported into a feed reader at once.
          </p>
          {one && another && (
            <p>
              Several tags can be followed as one: write a plus sign between them.{' '}
              <code>{paths.tagFeed([one.slug, another.slug])}</code> holds every post with {one.name} or{' '}
              {another.name}, once.
            </p>
          )}
          <ul className="feeds">
            {tags.map((tag) => (
              <Followed key={tag.slug} id={`tag-${tag.slug}`} count={tag.count}>
                <a href={paths.tag(tag.slug)}>{tag.name}</a>
                <FeedAddresses site={site} source={{ kind: 'tags', tags: [tag] }} />
              </Followed>
            ))}
          </ul>
        </section>
      )}
      {authors.length > 0 && (
        <section className="hang">
          <h2>Who writes</h2>
          <ul className="feeds">
            {authors.map((author) => (
              <Followed key={author.slug} id={`author-${author.slug}`} count={author.count}>
                <a href={paths.author(author.slug)}>{author.name}</a>
                <FeedAddresses site={site} source={{ kind: 'author', ...author }} />
              </Followed>
            ))}
          </ul>
        </section>
      )}
    </div>
  )
}

type FollowedProps = { id: string; count: number; children: [name: ReactNode, addresses: ReactNode] }

function Followed({ id, count, children: [name, addresses] }: FollowedProps) {
  return (
    <li id={id}>
      <h3>
        {name} <span className="count">{countOf(count, 'post')}</span>
      </h3>
      {addresses}
    </li>
  )
}
