import type { ReactNode } from 'react'

/** A link to where people find feeds, with the sign by which they know one. */
export function FeedLink({ href, children }: { href: string; children: ReactNode }) {
  return (
    <a className="feed" href={href}>
      <svg viewBox="0 0 16 16" width="14" height="14" aria-hidden="true" fill="currentColor">
        <circle cx="3" cy="13" r="2" />
        <path d="M1 5.5v2.8A6.7 6.7 0 0 1 7.7 15h2.8A9.5 9.5 0 0 0 1 5.5ZM1 .5v2.8A11.7 11.7 0 0 1 12.7 15h2.8A14.5 14.5 0 0 0 1 .5Z" />
      </svg>{' '}
      {children}
    </a>
  )
}
