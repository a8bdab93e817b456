import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { z } from 'zod'
import { AddressSearch } from '@/components/admin/address-search.tsx'
import { KeptAddresses } from '@/components/admin/kept-addresses.tsx'
import { Pager } from '@/components/admin/pager.tsx'
import { RedirectForm } from '@/components/admin/redirect-form.tsx'
import { Screen } from '@/components/admin/screen.tsx'
import { listKeptAddresses } from '@/lib/addresses/listing.ts'
import { plain } from '@/lib/addresses/read.ts'
import { redirectedTo } from '@/lib/addresses/redirect.ts'
import { resolveAddress } from '@/lib/addresses/resolve.ts'
import { adminPaths } from '@/lib/admin-paths.ts'
import { requireStaff } from '@/lib/auth/current-staff.ts'
import { now } from '@/lib/clock.ts'
import { database } from '@/lib/db/db.ts'
import { forgetAddress, redirectAddress } from './actions.ts'

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
  const to = answer && (await redirectedTo(db, asked))
  return (
    <Screen
      title="Addresses"
      about="An address that ever answered goes on answering: it leads to where the thing is now, or says that it is gone."
    >
      <div className="grid gap-6">
        <AddressSearch base={adminPaths.redirects()} words={q} asked={asked} answer={answer} />
        <RedirectForm
          add={redirectAddress}
          from={to || answer?.kind === 'missing' ? asked : ''}
          to={to ?? ''}
        />
        <KeptAddresses
          rows={list.items.map((kept) => ({ ...kept, address: plain(kept.path) }))}
          looking={q !== ''}
          forget={forgetAddress}
          add={redirectAddress}
        />
        <Pager
          page={list.page}
          pages={list.pages}
          base={q ? `${adminPaths.redirects()}?${new URLSearchParams({ q })}` : adminPaths.redirects()}
        />
      </div>
    </Screen>
  )
}
