import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { Screen } from '@/components/admin/screen.tsx'
import { TagEnding } from '@/components/admin/tag-ending.tsx'
import { TagForm } from '@/components/admin/tag-form.tsx'
import { requireStaff } from '@/lib/auth/current-staff.ts'
import { database } from '@/lib/db/db.ts'
import { listTags, tagForEditing } from '@/lib/tags/listing.ts'
import { mergeTags, removeTag, saveTag } from '../actions.ts'

export const metadata: Metadata = { title: 'Tag' }

export default async function TagPage({ params }: PageProps<'/admin/tags/[id]'>) {
  await requireStaff('tag.manage')
  const { id } = await params
  const db = await database()
  const tag = /^[1-9]\d{0,8}$/.test(id) ? await tagForEditing(db, Number(id)) : null
  if (!tag) notFound()
  const others = (await listTags(db)).filter((other) => other.id !== tag.id)
  return (
    <Screen title={tag.name} about={tag.posts === 1 ? 'On 1 post' : `On ${tag.posts} posts`} narrow>
      <div className="grid gap-6">
        <TagForm tag={tag} save={saveTag} />
        <TagEnding tag={tag} others={others} merge={mergeTags} remove={removeTag} />
      </div>
    </Screen>
  )
}
