import { paths } from '@/lib/paths.ts'
import type { Site } from '@/lib/site/site.ts'
import { FeedLink } from './feed-link.tsx'

/** The foot of every page. */
export function Colophon({ site }: { site: Site }) {
  const { title, company, zone } = site.settings
  return (
    <footer className="colophon">
      <p>
        © {company || title}. Times are in {zone.replaceAll('_', ' ')} unless they say otherwise.
      </p>
      <p>
        <FeedLink href={paths.follow()}>Follow</FeedLink> <a href="#top">Back to the top</a>
      </p>
    </footer>
  )
}
