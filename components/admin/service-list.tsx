'use client'
import { ArrowDown, ArrowUp, Server } from 'lucide-react'
import { Button } from '@/components/ui/button.tsx'
import { EmptyState } from '@/components/ui/empty-state.tsx'
import type { FormAction } from '@/lib/actions/form-state.ts'
import { adminPaths } from '@/lib/admin-paths.ts'
import { countOf } from '@/lib/count.ts'
import { FormMessage } from './form-message.tsx'
import { Link } from './link.tsx'
import { useForm } from './use-form.ts'

type Service = { id: number; name: string; windows: number }

type ServiceListProps = { services: Service[]; place: FormAction }

/** The services in their order, which two buttons on each change. */
export function ServiceList({ services, place }: ServiceListProps) {
  if (services.length === 0)
    return (
      <EmptyState Sign={Server} title="There are no services yet">
        Add one above, or name it in a maintenance window.
      </EmptyState>
    )
  return (
    <ol
      aria-label="Services"
      className="divide-y divide-rule rounded-lg border border-rule bg-paper shadow-raised"
    >
      {services.map((service, index) => (
        <ServiceRow
          key={service.id}
          service={service}
          isFirst={index === 0}
          isLast={index === services.length - 1}
          place={place}
        />
      ))}
    </ol>
  )
}

type ServiceRowProps = { service: Service; isFirst: boolean; isLast: boolean; place: FormAction }

function ServiceRow({ service, isFirst, isLast, place }: ServiceRowProps) {
  const { id, name, windows } = service
  const { state, form } = useForm(place)
  return (
    <li className="flex items-center justify-between gap-4 py-2 pr-2 pl-4 md:pl-6">
      <div className="min-w-0">
        <Link
          href={adminPaths.service(id)}
          className="inline-flex min-h-11 items-center font-medium hover:underline mouse:min-h-0"
        >
          {name}
        </Link>
        <p className="text-sm text-soft">{countOf(windows, 'window')}</p>
        <FormMessage state={state} />
      </div>
      {/* A button at an end of the list stays where the focus is, and does nothing. */}
      <form {...form} className="flex">
        <input type="hidden" name="id" value={id} />
        <Button
          type="submit"
          name="to"
          value="earlier"
          look="quiet"
          size="icon"
          aria-label={`Move ${name} up`}
          aria-disabled={isFirst || undefined}
        >
          <ArrowUp aria-hidden="true" />
        </Button>
        <Button
          type="submit"
          name="to"
          value="later"
          look="quiet"
          size="icon"
          aria-label={`Move ${name} down`}
          aria-disabled={isLast || undefined}
        >
          <ArrowDown aria-hidden="true" />
        </Button>
      </form>
    </li>
  )
}
