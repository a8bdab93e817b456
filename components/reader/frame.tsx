import type { ReactNode } from 'react'
import { Banner } from './banner.tsx'
import { Colophon } from './colophon.tsx'
import { Masthead } from './masthead.tsx'
import { SearchLink } from './search-link.tsx'
import { Sidebar } from './sidebar.tsx'
import type { Surroundings } from './surroundings.ts'

/** The whole document: what is the same on every page, with `children` as its main part. */
export function Frame({ around, children }: { around: Surroundings; children: ReactNode }) {
  return (
    <html lang={around.site.settings.language}>
      <body>
        <SearchLink site={around.site} />
        <a className="skip" href="#site-content">
          Skip to the content
        </a>
        <Banner windows={around.windows} now={around.now} settings={around.site.settings} />
        <Masthead around={around} />
        <div className="columns">
          <main id="site-content" tabIndex={-1}>
            {children}
          </main>
          <Sidebar around={around} />
        </div>
        <Colophon site={around.site} />
        <script src="/reader.js" defer data-keep="" />
      </body>
    </html>
  )
}
