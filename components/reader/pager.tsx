type Props = {
  page: number
  pages: number
  /** The address of a page. */
  to: (page: number) => string
}

/** The way to newer and older posts; nothing when all fit on one page. */
export function Pager({ page, pages, to }: Props) {
  if (pages <= 1) return null
  return (
    <nav className="pager" aria-label="Pages">
      {page > 1 ? (
        <a href={to(page - 1)} rel="prev">
          ← Newer posts
        </a>
      ) : (
        <span />
      )}
      <span>
        Page {page} of {pages}
      </span>
      {page < pages ? (
        <a href={to(page + 1)} rel="next">
          Older posts →
        </a>
      ) : (
        <span />
      )}
    </nav>
  )
}
