import { handler } from '@/lib/actions/handler.ts'
import { leaveMessage } from '@/lib/actions/message.ts'
import { adminPaths } from '@/lib/admin-paths.ts'
import { config } from '@/lib/config.ts'
import { firstFew } from '@/lib/count.ts'
import { takeForm, type UploadedForm } from '@/lib/media/upload-form.ts'

/** Takes the files of a form, which is how a browser without script sends them, and leads back to the library. */
export const POST = handler({
  permission: 'media.upload',
  async run({ request, staff, database, now }) {
    const uploaded = await takeForm(database, now, config().dataDir, { request, uploaderId: staff.id })
    await leaveMessage(inWords(uploaded), adminPaths.media())
    return new Response(null, { status: 303, headers: { location: adminPaths.media() } })
  },
})

function inWords({ files, whole }: UploadedForm): string {
  if (files.length === 0 && whole) return 'Choose at least one file first.'
  const refused = files.flatMap(({ name, uploaded }) =>
    uploaded.kind === 'refused' ? [`“${name.slice(0, 100)}” was not added. ${uploaded.reason}`] : [],
  )
  const { first, more } = firstFew(refused)
  return [
    refused.length < files.length && `${files.length - refused.length} of ${files.length} added.`,
    ...first,
    more > 0 && `${more} more were not added.`,
    !whole && (files.length > 0 ? 'The rest did not arrive. Add it again.' : 'Nothing arrived. Try again.'),
  ]
    .filter(Boolean)
    .join(' ')
}
