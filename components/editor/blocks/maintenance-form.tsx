'use client'

import { useState } from 'react'
import { formatDateTime } from '@/lib/dates.ts'
import { stateAt, type Window } from '@/lib/maintenance/window.ts'
import { windowKinds, windowStates } from '@/lib/maintenance/wording.ts'
import { useEnvironment } from '../environment.tsx'
import { Choice, formButton } from './maintenance-field.tsx'
import { MaintenanceServices } from './maintenance-services.tsx'
import { MaintenanceTime } from './maintenance-time.tsx'
import { MaintenanceUpdates } from './maintenance-updates.tsx'

type Props = {
  attributes: Window
  onChange: (attributes: Partial<Window>) => void
  onClose: () => void
}

/** The form of a maintenance window. What is filled in counts at once. */
export function MaintenanceForm({ attributes, onChange, onClose }: Props) {
  const { zone, start, end, state, updates, services } = attributes
  const { zones } = useEnvironment()
  const [opened] = useState(() => new Date())
  const now = stateAt(attributes, opened)
  return (
    <div className="mt-3 grid gap-3 border-t border-rule pt-3 sm:grid-cols-2">
      <Choice
        label="What it is"
        value={attributes.kind}
        choices={windowKinds}
        onChange={(kind) => onChange({ kind })}
      />
      <div>
        <Choice
          label="How it stands"
          value={state}
          choices={windowStates}
          onChange={(chosen) => onChange({ state: chosen })}
        />
        {now !== state && (
          <p className="mt-1 text-xs text-soft">Readers see “{windowStates[now]}” now, by the clock.</p>
        )}
      </div>
      <MaintenanceTime
        key={zone}
        label="Begins"
        value={start}
        zone={zone}
        onChange={(instant) => instant && onChange(begin(instant, attributes))}
      />
      <MaintenanceTime
        key={`${zone} ${start}`}
        label="Ends (empty: not known)"
        value={end}
        zone={zone}
        refuse={(instant) =>
          Date.parse(instant) <= Date.parse(start) ? 'It would end before it begins.' : null
        }
        onChange={(instant) => onChange({ end: instant })}
      />
      <Choice
        label="Time zone"
        value={zone}
        choices={ZONES}
        onChange={(chosen) => onChange({ zone: chosen })}
      />
      <MaintenanceServices services={services} onChange={(chosen) => onChange({ services: chosen })} />
      <div className="text-sm text-soft sm:col-span-2">
        <p className="text-xs font-medium">As readers get it</p>
        {zones.map((each) => (
          <p key={each}>
            {formatDateTime(new Date(start), each)} –{' '}
            {end ? formatDateTime(new Date(end), each) : 'end not known'}
          </p>
        ))}
      </div>
      <MaintenanceUpdates updates={updates} zone={zone} onChange={(told) => onChange({ updates: told })} />
      <button type="button" className={`${formButton} justify-self-start`} onClick={onClose}>
        Close the form
      </button>
    </div>
  )
}

/** A new beginning moves the end along, so that the window lasts as long as before. */
function begin(start: string, { start: before, end }: Window): Partial<Window> {
  if (end === null) return { start }
  const length = Date.parse(end) - Date.parse(before)
  return { start, end: new Date(Date.parse(start) + Math.max(0, length)).toISOString() }
}

const ZONES: Record<string, string> = Object.fromEntries(
  ['UTC', ...Intl.supportedValuesOf('timeZone')].map((name) => [name, name]),
)
