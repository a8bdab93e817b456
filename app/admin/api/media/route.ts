import { handler } from '@/lib/actions/handler.ts'
import { config } from '@/lib/config.ts'
import { takeUpload } from '@/lib/media/upload.ts'

/** Takes one file, which is the body; its name is in the address. What becomes of it is said in words. */
export const POST = handler({
  permission: 'media.upload',
  async run({ request, staff, database, now }) {
    const name = new URL(request.url).searchParams.get('name')?.slice(0, 300) || 'file'
    const content = request.body ?? new Blob([]).stream()
    return takeUpload(database, now, config().dataDir, { name, content, uploaderId: staff.id })
  },
})
