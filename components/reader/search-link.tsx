import { absolute, paths } from '@/lib/paths.ts'
import type { Site } from '@/lib/site/site.ts'

/** Lets browsers offer the search of the blog in their address bar. */
export function SearchLink({ site }: { site: Site }) {
  return (
    <link
      rel="search"
      type="application/opensearchdescription+xml"
      title={site.settings.title}
      href={absolute(site.origin, paths.opensearch())}
    />
  )
}
