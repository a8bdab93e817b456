'use client'
import { ChevronsUpDown, ExternalLink, LogOut, UserRound } from 'lucide-react'
import Link from 'next/link'
import { startTransition, useActionState } from 'react'
import { DropdownMenu, MenuItem, MenuLabel, MenuSeparator } from '@/components/ui/dropdown-menu.tsx'
import { idle, type FormAction } from '@/lib/actions/form-state.ts'
import { adminPaths } from '@/lib/admin-paths.ts'
import { paths } from '@/lib/paths.ts'
import { roles } from '@/lib/staff/role.ts'
import type { Staff } from '@/lib/staff/staff.ts'
import { Avatar } from './avatar.tsx'

type AccountMenuProps = {
  staff: Staff
  signOut: FormAction
  /** On a phone only the initials are shown, and the menu opens downwards. */
  compact?: boolean
}

/** Who one is here, and the ways out. */
export function AccountMenu({ staff, signOut, compact = false }: AccountMenuProps) {
  const [, leave] = useActionState(signOut, idle)
  return (
    <DropdownMenu
      align={compact ? 'end' : 'start'}
      side={compact ? 'bottom' : 'top'}
      trigger={
        compact ? (
          <button
            type="button"
            aria-label={`Account of ${staff.name}`}
            className="grid size-11 place-items-center"
          >
            <Avatar name={staff.name} />
          </button>
        ) : (
          <button
            type="button"
            className="flex w-full items-center gap-2.5 rounded-md p-2 text-left text-sm hover:bg-wash"
          >
            <Avatar name={staff.name} />
            <span className="grid min-w-0 grow leading-tight">
              <span className="truncate font-medium">{staff.name}</span>
              <span className="text-xs text-soft">{roles[staff.role].name}</span>
            </span>
            <ChevronsUpDown aria-hidden="true" className="size-4 shrink-0 text-soft" />
          </button>
        )
      }
    >
      <MenuLabel>{staff.email}</MenuLabel>
      <MenuItem asChild>
        <Link href={adminPaths.account()}>
          <UserRound aria-hidden="true" />
          Your account
        </Link>
      </MenuItem>
      <MenuItem asChild>
        <a href={paths.front()}>
          <ExternalLink aria-hidden="true" />
          See the blog
        </a>
      </MenuItem>
      <MenuSeparator />
      <MenuItem onSelect={() => startTransition(() => leave(new FormData()))}>
        <LogOut aria-hidden="true" />
        Sign out
      </MenuItem>
    </DropdownMenu>
  )
}
