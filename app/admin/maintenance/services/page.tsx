import type { Metadata } from 'next'
import { NewNameForm } from '@/components/admin/new-name-form.tsx'
import { Screen } from '@/components/admin/screen.tsx'
import { ServiceList } from '@/components/admin/service-list.tsx'
import { requireStaff } from '@/lib/auth/current-staff.ts'
import { database } from '@/lib/db/db.ts'
import { listServices } from '@/lib/maintenance/services.ts'
import { createService, placeService } from './actions.ts'

export const metadata: Metadata = { title: 'Services' }

export default async function ServicesPage() {
  await requireStaff('service.manage')
  return (
    <Screen
      narrow
      title="Services"
      about="What maintenance can touch, in the order in which readers see it. Readers follow each by its calendar."
    >
      <NewNameForm noun="service" create={createService} />
      <ServiceList services={await listServices(await database())} place={placeService} />
    </Screen>
  )
}
