'use client'
import { ArrowRight, Pencil, Signpost, X } from 'lucide-react'
import { Badge } from '@/components/ui/badge.tsx'
import { Button } from '@/components/ui/button.tsx'
import { EmptyState } from '@/components/ui/empty-state.tsx'
import { SubmitButton } from '@/components/ui/submit-button.tsx'
import { Table, Td, Th } from '@/components/ui/table.tsx'
import type { FormAction } from '@/lib/actions/form-state.ts'
import { adminPaths } from '@/lib/admin-paths.ts'
import { FormMessage } from './form-message.tsx'
import { Link } from './link.tsx'
import { useForm } from './use-form.ts'

/** `address` is for people, `path` as it is kept. */
type Row = { path: string; address: string; to: string | null; isFixed: boolean }

type KeptAddressesProps = {
  rows: Row[]
  /** Whether these are only those that somebody looks for. */
  looking: boolean
  forget: FormAction
  add: FormAction
}

/** Where old addresses lead. What staff said themselves they may change and take back; the rest follows its things. */
export function KeptAddresses({ rows, looking, forget, add }: KeptAddressesProps) {
  const { state, form } = useForm(forget, add)
  if (rows.length === 0)
    return (
      <EmptyState Sign={Signpost} title={looking ? 'No kept address is like that' : 'No address is kept yet'}>
        Addresses come here by themselves when something is renamed, removed or imported.
      </EmptyState>
    )
  return (
    <form {...form} className="rounded-lg border border-rule bg-paper shadow-raised">
      <FormMessage state={state} />
      <Table label="Kept addresses">
        <thead>
          <tr>
            <Th className="sm:w-1/2">
              Address<span className="sm:hidden"> and where it leads</span>
            </Th>
            <Th className="max-sm:hidden">Leads to</Th>
            <Th>
              <span className="sr-only">Change</span>
            </Th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ path, address, to, isFixed }) => (
            <tr key={path}>
              <Td className="break-all">
                {address}
                <div className="mt-1 text-soft sm:hidden">
                  <Leads to={to} />
                </div>
              </Td>
              <Td className="break-all text-soft max-sm:hidden">
                <Leads to={to} />
              </Td>
              <Td className="w-0 whitespace-nowrap">
                {isFixed && (
                  <div className="flex">
                    <Button asChild look="quiet" size="icon">
                      <Link href={adminPaths.redirect(path)} aria-label={`Change where ${address} leads`}>
                        <Pencil aria-hidden="true" />
                      </Link>
                    </Button>
                    <SubmitButton
                      look="quiet"
                      size="icon"
                      name="from"
                      value={path}
                      aria-label={`Remove ${address}`}
                    >
                      <X aria-hidden="true" />
                    </SubmitButton>
                  </div>
                )}
              </Td>
            </tr>
          ))}
        </tbody>
      </Table>
    </form>
  )
}

function Leads({ to }: { to: string | null }) {
  if (to === null) return <Badge>Gone for good</Badge>
  return (
    <span className="flex items-start gap-1.5">
      <ArrowRight aria-hidden="true" className="mt-0.5 size-4 shrink-0" />
      {to}
    </span>
  )
}
