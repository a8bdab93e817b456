import { feedLinks } from '@/lib/feeds/links.ts'
import type { FeedSource } from '@/lib/feeds/source.ts'
import type { Site } from '@/lib/site/site.ts'

/** The address of a feed to copy, and the same feed in the other formats; public/reader.js adds the button. */
export function FeedAddresses({ site, source }: { site: Site; source: FeedSource }) {
  const [preferred, ...others] = feedLinks(site, source)
  if (!preferred) return null
  return (
    <>
      <p className="feed-address">
        <code>{preferred.url}</code>
      </p>
      <p className="note">
        Or as{' '}
        {others.map(({ url, type, format, title }, at) => (
          <span key={url}>
            {at > 0 && ' or '}
            <a href={url} type={type} aria-label={title}>
              {format}
            </a>
          </span>
        ))}
      </p>
    </>
  )
}
