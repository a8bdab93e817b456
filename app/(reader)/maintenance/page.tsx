import type { Metadata } from 'next'
import { MaintenancePage } from '@/components/reader/maintenance-page.tsx'
import { maintenanceMetadata } from '@/lib/discovery/metadata.ts'
import { agenda, announcedServices } from '@/lib/maintenance/queries.ts'
import { reading } from '../reading.ts'

export async function generateMetadata(): Promise<Metadata> {
  return maintenanceMetadata((await reading()).site)
}

export default async function AllMaintenance() {
  const { db, now, site } = await reading()
  const [services, windows] = await Promise.all([announcedServices(db, now), agenda(db, now)])
  return (
    <MaintenancePage service={null} services={services} agenda={windows} now={now} settings={site.settings} />
  )
}
