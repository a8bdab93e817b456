import type { Agenda as Windows } from '@/lib/maintenance/queries.ts'
import { paths } from '@/lib/paths.ts'
import type { Settings } from '@/lib/site/settings.ts'
import { Agenda } from './agenda.tsx'
import { PageHeading } from './page-heading.tsx'

type Service = { name: string; slug: string }

type Props = {
  /** The service that the page is about; null: all of them. */
  service: Service | null
  /** Services that have had maintenance. */
  services: Service[]
  agenda: Windows
  now: Date
  settings: Settings
}

/** The maintenance of all services, or of one. */
export function MaintenancePage({ service, services, agenda, now, settings }: Props) {
  const calendar = service ? paths.serviceCalendar(service.slug) : paths.maintenanceCalendar()
  return (
    <div className="sheet">
      <PageHeading
        title={service?.name ?? 'Service calendar'}
        over={service && <a href={paths.maintenance()}>Service calendar</a>}
      >
        <p className="note">
          Planned work on our services, and what went wrong with them.{' '}
          <a href={calendar} type="text/calendar">
            Follow it in your calendar
          </a>
        </p>
      </PageHeading>
      <Agenda agenda={agenda} now={now} settings={settings} />
      {services.length > 0 && (
        <section className="hang">
          <h2>By service</h2>
          <ul className="tag-table">
            {services.map(({ name, slug }) => (
              <li key={slug}>
                <a href={paths.service(slug)} aria-current={slug === service?.slug ? 'page' : undefined}>
                  {name}
                </a>
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  )
}
