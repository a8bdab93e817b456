'use client'
import { usePathname } from 'next/navigation'
import type { ReactNode } from 'react'
import { useBelongsTo } from './belongs-to.tsx'
import { Link } from './link.tsx'

type NavLinkProps = { href: string; className?: string; onClick?: () => void; children: ReactNode }

/** A link of the navigation, which says when it leads to where one is. */
export function NavLink({ href, className, onClick, children }: NavLinkProps) {
  const path = usePathname()
  const here = useBelongsTo() ?? path
  const current = href === '/admin' ? here === href : here === href || here.startsWith(`${href}/`)
  return (
    <Link href={href} aria-current={current ? 'page' : undefined} className={className} onClick={onClick}>
      {children}
    </Link>
  )
}
