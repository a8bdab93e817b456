import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { Screen } from '@/components/admin/screen.tsx'
import { ServiceEnding } from '@/components/admin/service-ending.tsx'
import { ServiceForm } from '@/components/admin/service-form.tsx'
import { requireStaff } from '@/lib/auth/current-staff.ts'
import { countOf } from '@/lib/count.ts'
import { database } from '@/lib/db/db.ts'
import { listServices } from '@/lib/maintenance/services.ts'
import { mergeServices, removeService, saveService } from '../actions.ts'

export const metadata: Metadata = { title: 'Service' }

export default async function ServicePage({ params }: PageProps<'/admin/maintenance/services/[id]'>) {
  await requireStaff('service.manage')
  const { id } = await params
  const services = await listServices(await database())
  const service = services.find((each) => String(each.id) === id)
  if (!service) notFound()
  const others = services.filter((each) => each !== service)
  return (
    <Screen title={service.name} about={`In ${countOf(service.windows, 'window')}`} narrow>
      <div className="grid gap-6">
        <ServiceForm service={service} save={saveService} />
        <ServiceEnding service={service} others={others} merge={mergeServices} remove={removeService} />
      </div>
    </Screen>
  )
}
