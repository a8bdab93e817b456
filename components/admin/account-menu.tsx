'use client'
import { ChevronsUpDown } from 'lucide-react'
import { Opener } from '@/components/ui/later.tsx'
import type { FormAction } from '@/lib/actions/form-state.ts'
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
  const button = compact ? (
    <button type="button" aria-label={`Account of ${staff.name}`} className="grid size-11 place-items-center">
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
  return (
    <Opener button={button} opens="menu" load={async () => (await import('./account-ways.tsx')).AccountWays}>
      {(AccountWays) => (
        <AccountWays button={button} email={staff.email} signOut={signOut} compact={compact} />
      )}
    </Opener>
  )
}
