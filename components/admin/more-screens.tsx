'use client'
import { Menu } from 'lucide-react'
import { Opener } from '@/components/ui/later.tsx'
import type { Staff } from '@/lib/staff/staff.ts'

type MoreScreensProps = { staff: Staff; className: string }

/** Opens the drawer with all screens, which is fetched then. */
export function MoreScreens({ staff, className }: MoreScreensProps) {
  const button = (
    <button type="button" className={className}>
      <Menu aria-hidden="true" className="size-5" />
      More
    </button>
  )
  return (
    <Opener button={button} opens="dialog" load={async () => (await import('./all-screens.tsx')).AllScreens}>
      {(AllScreens) => <AllScreens button={button} staff={staff} />}
    </Opener>
  )
}
