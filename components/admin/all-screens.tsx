'use client'
import { useState, type ReactNode } from 'react'
import { Drawer } from '@/components/ui/drawer.tsx'
import type { Staff } from '@/lib/staff/staff.ts'
import { NavLink } from './nav-link.tsx'
import { screensFor } from './navigation.ts'

/** All screens in a drawer, open at once. */
export function AllScreens({ button, staff }: { button: ReactNode; staff: Staff }) {
  const [open, setOpen] = useState(true)
  return (
    <Drawer open={open} onOpenChange={setOpen} title="All screens" trigger={button}>
      <ul className="grid">
        {screensFor(staff).map(({ label, href, Sign }) => (
          <li key={href}>
            <NavLink
              href={href}
              onClick={() => setOpen(false)}
              className="flex h-12 items-center gap-3 rounded-md px-2 aria-[current]:bg-accent-wash aria-[current]:text-accent"
            >
              <Sign aria-hidden="true" className="size-5 text-soft" />
              {label}
            </NavLink>
          </li>
        ))}
      </ul>
    </Drawer>
  )
}
