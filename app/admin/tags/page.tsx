import type { Metadata } from 'next'
import { NewNameForm } from '@/components/admin/new-name-form.tsx'
import { Screen } from '@/components/admin/screen.tsx'
import { TagTable } from '@/components/admin/tag-table.tsx'
import { requireStaff } from '@/lib/auth/current-staff.ts'
import { database } from '@/lib/db/db.ts'
import { listTags } from '@/lib/tags/listing.ts'
import { createTag } from './actions.ts'

export const metadata: Metadata = { title: 'Tags' }

export default async function TagsPage() {
  await requireStaff('tag.manage')
  return (
    <Screen
      title="Tags"
      about="Tags group posts, and readers follow them. Pinned ones stand in the navigation of the blog."
    >
      <NewNameForm noun="tag" create={createTag} />
      <TagTable tags={await listTags(await database())} />
    </Screen>
  )
}
