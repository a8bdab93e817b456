import { Images } from 'lucide-react'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { MediaFilters } from '@/components/admin/media-filters.tsx'
import { MediaGrid } from '@/components/admin/media-grid.tsx'
import { MediaUpload } from '@/components/admin/media-upload.tsx'
import { Pager } from '@/components/admin/pager.tsx'
import { Screen } from '@/components/admin/screen.tsx'
import { EmptyState } from '@/components/ui/empty-state.tsx'
import { adminPaths } from '@/lib/admin-paths.ts'
import { requireStaff } from '@/lib/auth/current-staff.ts'
import { database } from '@/lib/db/db.ts'
import { mediaFacts } from '@/lib/media/facts.ts'
import { libraryShelves, listMedia } from '@/lib/media/library.ts'
import { addressOf, readAsked } from './asked.ts'

export const metadata: Metadata = { title: 'Library' }

export default async function LibraryPage({ searchParams }: PageProps<'/admin/media'>) {
  await requireStaff('media.view')
  const asked = readAsked(await searchParams)
  const list = await listMedia(await database(), asked)
  if (!list) notFound()
  const base = adminPaths.media()
  const isNarrowed = asked.words !== '' || asked.shelf !== 'all'
  return (
    <Screen title="Library" about="Pictures and files, for texts and covers.">
      <div className="grid gap-6">
        <MediaUpload />
        <section aria-label="What is in the library">
          <MediaFilters
            base={base}
            words={asked.words}
            shelves={libraryShelves.map((shelf) => ({
              shelf,
              href: addressOf(base, { ...asked, shelf }),
              current: shelf === asked.shelf,
            }))}
            shelf={asked.shelf}
          />
          {list.items.length > 0 ? (
            <MediaGrid items={list.items.map(mediaFacts)} />
          ) : (
            <EmptyState
              Sign={Images}
              title={isNarrowed ? 'Nothing here is like that' : 'The library is empty'}
            >
              {isNarrowed
                ? 'Names, titles, descriptions and captions are searched.'
                : 'What is uploaded here or into a post appears here.'}
            </EmptyState>
          )}
          <Pager page={list.page} pages={list.pages} base={addressOf(base, asked)} />
        </section>
      </div>
    </Screen>
  )
}
