import type { Staff } from '@/lib/staff/staff.ts'
import { MoreScreens } from './more-screens.tsx'
import { NavLink } from './nav-link.tsx'
import { screensFor } from './navigation.ts'

/** As many as fit beside each other under a thumb. */
const FITTING = 4

const look =
  'grid h-14 grow basis-0 content-center justify-items-center gap-0.5 text-[0.6875rem] text-soft aria-[current]:font-medium aria-[current]:text-accent'

/** The navigation of a phone: the first screens under the thumb, the rest in a drawer. */
export function BottomBar({ staff }: { staff: Staff }) {
  const screens = screensFor(staff)
  return (
    <nav
      aria-label="Screens"
      className="fixed inset-x-0 bottom-0 z-20 flex border-t border-rule bg-paper/95 pb-[env(safe-area-inset-bottom)] backdrop-blur md:hidden"
    >
      {screens.slice(0, screens.length > FITTING + 1 ? FITTING : FITTING + 1).map(({ label, href, Sign }) => (
        <NavLink key={href} href={href} className={look}>
          <Sign aria-hidden="true" className="size-5" />
          {label}
        </NavLink>
      ))}
      {screens.length > FITTING + 1 && <MoreScreens staff={staff} className={look} />}
    </nav>
  )
}
