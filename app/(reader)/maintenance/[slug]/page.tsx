import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { MaintenancePage } from '@/components/reader/maintenance-page.tsx'
import { serviceMetadata } from '@/lib/discovery/metadata.ts'
import { agenda, announcedServices, serviceBySlug } from '@/lib/maintenance/queries.ts'
import { reading } from '../../reading.ts'
import { decodedSlug } from '../../slug.ts'

const read = cache(async (slug: string) => {
  const { db, now } = await reading()
  return (await serviceBySlug(db, now, decodedSlug(slug))) ?? notFound()
})

export async function generateMetadata({ params }: PageProps<'/maintenance/[slug]'>): Promise<Metadata> {
  const service = await read((await params).slug)
  return serviceMetadata((await reading()).site, service)
}

export default async function MaintenanceOfService({ params }: PageProps<'/maintenance/[slug]'>) {
  const { db, now, site } = await reading()
  const service = await read((await params).slug)
  const [services, windows] = await Promise.all([
    announcedServices(db, now),
    agenda(db, now, { serviceId: service.id }),
  ])
  return (
    <MaintenancePage
      service={service}
      services={services}
      agenda={windows}
      now={now}
      settings={site.settings}
    />
  )
}
