import type { FormAction } from '@/lib/actions/form-state.ts'
import { paths } from '@/lib/paths.ts'
import type { Staff } from '@/lib/staff/staff.ts'
import { AccountMenu } from './account-menu.tsx'
import { Mark } from './mark.tsx'

type TopBarProps = { staff: Staff; blog: string; signOut: FormAction }

/** What stands above a screen on a phone. */
export function TopBar({ staff, blog, signOut }: TopBarProps) {
  return (
    <div className="sticky top-0 z-20 flex h-14 items-center justify-between gap-3 border-b border-rule bg-canvas/90 px-3 backdrop-blur md:hidden">
      <a href={paths.front()} className="flex min-h-11 min-w-0 items-center gap-2.5" title="See the blog">
        <Mark className="size-7 shrink-0" />
        <span className="truncate font-serif font-semibold">{blog}</span>
      </a>
      <AccountMenu staff={staff} signOut={signOut} compact />
    </div>
  )
}
