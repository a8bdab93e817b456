'use client'
import { ExternalLink, LogOut, UserRound } from 'lucide-react'
import { startTransition, useActionState, type ReactNode } from 'react'
import { DropdownMenu, MenuItem, MenuLabel, MenuSeparator } from '@/components/ui/dropdown-menu.tsx'
import { idle, type FormAction } from '@/lib/actions/form-state.ts'
import { adminPaths } from '@/lib/admin-paths.ts'
import { paths } from '@/lib/paths.ts'
import { Link } from './link.tsx'

type AccountWaysProps = { button: ReactNode; email: string; signOut: FormAction; compact: boolean }

/** The menu of the account, open at once. */
export function AccountWays({ button, email, signOut, compact }: AccountWaysProps) {
  const [, leave] = useActionState(signOut, idle)
  return (
    <DropdownMenu
      defaultOpen
      align={compact ? 'end' : 'start'}
      side={compact ? 'bottom' : 'top'}
      trigger={button}
    >
      <MenuLabel>{email}</MenuLabel>
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
