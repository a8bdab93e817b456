import { handler } from '@/lib/actions/handler.ts'
import { leaveMessage } from '@/lib/actions/message.ts'
import { adminPaths } from '@/lib/admin-paths.ts'
import { config } from '@/lib/config.ts'
import { firstFew } from '@/lib/count.ts'
import { filesOfForm } from '@/lib/media/files-of-form.ts'
import { takeUpload, type Uploaded } from '@/lib/media/upload.ts'

/** Takes the files of a form, which is how a browser without script sends them, and leads back to the library. */
export const POST = handler({
  permission: 'media.upload',
  async run({ request, staff, database, now }) {
    const results: Result[] = []
    for await (const { name, content } of filesOfForm(request)) {
      const sent = { name: name.slice(0, 300), content, uploaderId: staff.id }
      results.push({ name, uploaded: await takeUpload(database, now, config().dataDir, sent) })
    }
    await leaveMessage(inWords(results), adminPaths.media())
    return new Response(null, { status: 303, headers: { location: adminPaths.media() } })
  },
})

type Result = { name: string; uploaded: Uploaded }

function inWords(results: Result[]): string {
  if (results.length === 0) return 'Choose at least one file first.'
  const { first, more } = firstFew(
    results.flatMap(({ name, uploaded }) =>
      uploaded.kind === 'refused' ? [`“${name.slice(0, 100)}” was not added. ${uploaded.reason}`] : [],
    ),
  )
  const refused = first.length + more
  const sentences = [...first]
  if (more > 0) sentences.push(`${more} more were not added.`)
  if (refused < results.length) sentences.unshift(`${results.length - refused} of ${results.length} added.`)
  return sentences.join(' ')
}
