import type { Metadata } from 'next'
import { MaintenanceDisplayForm } from '@/components/admin/maintenance-display-form.tsx'
import { Screen } from '@/components/admin/screen.tsx'
import { requireStaff } from '@/lib/auth/current-staff.ts'
import { database } from '@/lib/db/db.ts'
import { readSettings } from '@/lib/site/settings.ts'
import { saveDisplay } from './actions.ts'

export const metadata: Metadata = { title: 'Display of maintenance' }

export default async function MaintenanceDisplayPage() {
  await requireStaff('maintenance.display')
  const { bannerLead, maintenanceZones } = await readSettings(await database())
  return (
    <Screen
      narrow
      title="Display of maintenance"
      about="How early readers are told of a window, and in which time zones they see its times."
    >
      <MaintenanceDisplayForm display={{ bannerLead, maintenanceZones }} save={saveDisplay} />
    </Screen>
  )
}
