import { paths } from '@/lib/paths.ts'
import type { FormAction } from '@/lib/actions/form-state.ts'
import type { Staff } from '@/lib/staff/staff.ts'
import { AccountMenu } from './account-menu.tsx'
import { Mark } from './mark.tsx'
import { NavLink } from './nav-link.tsx'
import { screensFor } from './navigation.ts'

type SidebarProps = { staff: Staff; blog: string; signOut: FormAction }

/** The navigation of a wide screen. */
export function Sidebar({ staff, blog, signOut }: SidebarProps) {
  return (
    <div className="sticky top-0 hidden h-dvh flex-col gap-6 border-r border-rule px-3 py-4 md:flex">
      <a
        href={paths.front()}
        className="flex items-center gap-2.5 rounded-md p-2 hover:bg-wash"
        title="See the blog"
      >
        <Mark className="size-7 shrink-0" />
        <span className="line-clamp-2 font-serif leading-tight font-semibold">{blog}</span>
      </a>
      <nav aria-label="Screens" className="grow overflow-y-auto">
        <ul className="grid gap-0.5">
          {screensFor(staff).map(({ label, href, Sign }) => (
            <li key={href}>
              <NavLink
                href={href}
                className="flex h-11 items-center gap-2.5 rounded-md px-2.5 text-sm text-soft mouse:h-9 hover:bg-wash hover:text-ink aria-[current]:bg-accent-wash aria-[current]:font-medium aria-[current]:text-accent"
              >
                <Sign aria-hidden="true" className="size-4 shrink-0" />
                {label}
              </NavLink>
            </li>
          ))}
        </ul>
      </nav>
      <AccountMenu staff={staff} signOut={signOut} />
    </div>
  )
}
