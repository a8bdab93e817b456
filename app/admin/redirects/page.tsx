import { ArrowRight, Signpost } from 'lucide-react'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { z } from 'zod'
import { AddressSearch } from '@/components/admin/address-search.tsx'
import { Pager } from '@/components/admin/pager.tsx'
import { RedirectForm } from '@/components/admin/redirect-form.tsx'
import { Screen } from '@/components/admin/screen.tsx'
import { Badge } from '@/components/ui/badge.tsx'
import { EmptyState } from '@/components/ui/empty-state.tsx'
import { Table, Td, Th } from '@/components/ui/table.tsx'
import { listKeptAddresses } from '@/lib/addresses/listing.ts'
import { plain } from '@/lib/addresses/read.ts'
import { resolveAddress } from '@/lib/addresses/resolve.ts'
import { adminPaths } from '@/lib/admin-paths.ts'
import { requireStaff } from '@/lib/auth/current-staff.ts'
import { now } from '@/lib/clock.ts'
import { database } from '@/lib/db/db.ts'
import { redirectAddress } from './actions.ts'

export const metadata: Metadata = { title: 'Addresses' }

const Parameters = z.object({
  q: z.string().trim().max(500).catch(''),
  page: z.coerce.number().int().min(1).catch(1),
})

export default async function RedirectsPage({ searchParams }: PageProps<'/admin/redirects'>) {
  await requireStaff('redirect.manage')
  const { q, page } = Parameters.parse(await searchParams)
  const db = await database()
  const list = await listKeptAddresses(db, q, page)
  if (!list) notFound()
  const asked = q.replace(/^https?:\/\/[^/]+(?=\/)/i, '')
  const [path = '', search = ''] = asked.split(/(?=\?)/)
  const answer = path.startsWith('/') ? await resolveAddress(db, { path, search }, now()) : undefined
  return (
    <Screen
      title="Addresses"
      about="An address that ever answered goes on answering: it leads to where the thing is now, or says that it is gone."
    >
      <div className="grid gap-6">
        <AddressSearch base={adminPaths.redirects()} words={q} asked={asked} answer={answer} />
        <RedirectForm add={redirectAddress} from={answer?.kind === 'missing' ? asked : ''} />
        {list.items.length === 0 ? (
          <EmptyState Sign={Signpost} title={q ? 'No kept address is like that' : 'No address is kept yet'}>
            Addresses come here by themselves when something is renamed, removed or imported.
          </EmptyState>
        ) : (
          <div className="rounded-lg border border-rule bg-paper shadow-raised">
            <Table label="Kept addresses">
              <thead>
                <tr>
                  <Th className="w-1/2">Address</Th>
                  <Th>Leads to</Th>
                </tr>
              </thead>
              <tbody>
                {list.items.map((kept) => (
                  <tr key={kept.path}>
                    <Td className="py-2.5! break-all">{plain(kept.path)}</Td>
                    <Td className="py-2.5! break-all text-soft">
                      {kept.to === null ? (
                        <Badge>Gone for good</Badge>
                      ) : (
                        <span className="flex items-start gap-1.5">
                          <ArrowRight aria-hidden="true" className="mt-0.5 size-4 shrink-0" />
                          {kept.to}
                        </span>
                      )}
                    </Td>
                  </tr>
                ))}
              </tbody>
            </Table>
          </div>
        )}
        <Pager
          page={list.page}
          pages={list.pages}
          base={q ? `${adminPaths.redirects()}?${new URLSearchParams({ q })}` : adminPaths.redirects()}
        />
      </div>
    </Screen>
  )
}
