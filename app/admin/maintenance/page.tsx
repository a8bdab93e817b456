import { Wrench } from 'lucide-react'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { Link } from '@/components/admin/link.tsx'
import { Pager } from '@/components/admin/pager.tsx'
import { Screen } from '@/components/admin/screen.tsx'
import { WindowList } from '@/components/admin/window-list.tsx'
import { Button } from '@/components/ui/button.tsx'
import { EmptyState } from '@/components/ui/empty-state.tsx'
import { adminPaths } from '@/lib/admin-paths.ts'
import { requireStaff } from '@/lib/auth/current-staff.ts'
import { now as clock } from '@/lib/clock.ts'
import { database } from '@/lib/db/db.ts'
import { openWindows, pastWindows } from '@/lib/maintenance/desk.ts'
import { readSettings } from '@/lib/site/settings.ts'
import { can } from '@/lib/staff/permissions.ts'
import { reachablePosts } from '@/lib/staff/reachable.ts'

export const metadata: Metadata = { title: 'Maintenance' }

export default async function MaintenancePage({ searchParams }: PageProps<'/admin/maintenance'>) {
  const staff = await requireStaff('maintenance.update')
  const { page = '1' } = await searchParams
  const [db, now] = [await database(), clock()]
  const { zone } = await readSettings(db)
  const within = reachablePosts(staff, 'maintenance.update')
  const [open, past] = await Promise.all([
    openWindows(db, now, within),
    pastWindows(db, now, within, Number(page)),
  ])
  if (!past) notFound()
  return (
    <Screen
      title="Maintenance"
      about="The windows of published and scheduled posts. New ones are made while writing a post."
      action={
        <div className="flex flex-wrap gap-2">
          {can(staff, 'maintenance.display') && (
            <Button asChild>
              <Link href={adminPaths.maintenanceDisplay()}>Display</Link>
            </Button>
          )}
          {can(staff, 'service.manage') && (
            <Button asChild>
              <Link href={adminPaths.services()}>Services</Link>
            </Button>
          )}
        </div>
      }
    >
      {open.length === 0 ? (
        <EmptyState Sign={Wrench} title="Nothing is running, and nothing is planned" />
      ) : (
        <WindowList label="Running and to come" windows={open} now={now} zone={zone} />
      )}
      {past.total > 0 && (
        <section aria-labelledby="past" className="mt-10">
          <h2 id="past" className="mb-3 text-base font-semibold">
            Past
          </h2>
          <WindowList label="Past" windows={past.items} now={now} zone={zone} />
          <Pager page={past.page} pages={past.pages} base={adminPaths.maintenance()} />
        </section>
      )}
    </Screen>
  )
}
