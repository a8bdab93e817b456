import type { ReactNode } from 'react'

type Props = {
  title: string
  /** Kind of page, above the title. */
  over?: ReactNode
  /** What the page holds, under the title. */
  children?: ReactNode
}

/** The head of every page that is not a post. */
export function PageHeading({ title, over, children }: Props) {
  return (
    <header className="page-heading">
      {over && <p className="kicker plain">{over}</p>}
      <h1>{title}</h1>
      {children}
    </header>
  )
}
