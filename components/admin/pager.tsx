import { ChevronLeft, ChevronRight } from 'lucide-react'
import { Button } from '@/components/ui/button.tsx'
import { Link } from './link.tsx'

type PagerProps = {
  page: number
  pages: number
  /** The address of the first page. */
  base: string
}

/** The way through a list that is longer than a screen wants to be. */
export function Pager({ page, pages, base }: PagerProps) {
  if (pages <= 1) return null
  const to = (wanted: number) =>
    wanted === 1 ? base : `${base}${base.includes('?') ? '&' : '?'}page=${wanted}`
  return (
    <nav
      aria-label="Pages of the list"
      className="mt-4 flex items-center justify-between gap-3 text-sm text-soft"
    >
      <span className="flex basis-32">
        {page > 1 && (
          <Button asChild>
            <Link href={to(page - 1)} rel="prev">
              <ChevronLeft aria-hidden="true" />
              Previous
            </Link>
          </Button>
        )}
      </span>
      <span className="tabular">
        Page {page.toLocaleString('en')} of {pages.toLocaleString('en')}
      </span>
      <span className="flex basis-32 justify-end">
        {page < pages && (
          <Button asChild>
            <Link href={to(page + 1)} rel="next">
              Next
              <ChevronRight aria-hidden="true" />
            </Link>
          </Button>
        )}
      </span>
    </nav>
  )
}
