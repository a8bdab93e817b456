'use client'
import { MonitorSmartphone } from 'lucide-react'
import { Badge } from '@/components/ui/badge.tsx'
import { Panel } from '@/components/ui/panel.tsx'
import { SubmitButton } from '@/components/ui/submit-button.tsx'
import type { FormAction } from '@/lib/actions/form-state.ts'
import { FormMessage } from './form-message.tsx'
import { useForm } from './use-form.ts'

export type SignedInDevice = {
  /** The session's id. */
  id: string
  name: string
  address: string
  lastSeen: string
  /** The one that this is shown on. */
  here: boolean
}

type DevicesProps = { devices: SignedInDevice[]; signOutDevice: FormAction; signOutElsewhere: FormAction }

/** Where somebody is signed in, and how to end that. */
export function Devices({ devices, signOutDevice, signOutElsewhere }: DevicesProps) {
  const one = useForm(signOutDevice)
  const all = useForm(signOutElsewhere)
  return (
    <Panel
      title="Devices"
      about="Where you are signed in. A session ends after a week without use."
      action={
        devices.length > 1 && (
          <form {...all.form}>
            <SubmitButton look="plain" busy="Signing out…">
              Sign out everywhere else
            </SubmitButton>
          </form>
        )
      }
    >
      <FormMessage state={one.state} />
      <FormMessage state={all.state} />
      <ul className="divide-y divide-rule">
        {devices.map(({ id, name, address, lastSeen, here }) => (
          <li key={id} className="flex flex-wrap items-center gap-x-3 gap-y-2 py-3 first:pt-0 last:pb-0">
            <MonitorSmartphone aria-hidden="true" className="size-5 shrink-0 text-soft" />
            <div className="min-w-0 flex-1 basis-48">
              <p className="flex flex-wrap items-center gap-2 font-medium">
                {name}
                {here && <Badge tone="good">This device</Badge>}
              </p>
              <p className="text-sm text-soft">
                Last used <time>{lastSeen}</time>
                {address && `, from ${address}`}
              </p>
            </div>
            {!here && (
              <form action={one.form.action}>
                <input type="hidden" name="session" value={id} />
                <SubmitButton
                  look="plain"
                  size="small"
                  aria-label={`Sign out ${name}, last used ${lastSeen}`}
                >
                  Sign out
                </SubmitButton>
              </form>
            )}
          </li>
        ))}
      </ul>
    </Panel>
  )
}
