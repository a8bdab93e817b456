import { config } from '@/lib/config.ts'
import { serveMedia } from '@/lib/media/serve.ts'

type Context = { params: Promise<{ hash: string; name: string }> }

/** A file of the media store, at the address that lib/paths.ts gives it. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const wanted = await params
  return (
    (await serveMedia(config().dataDir, wanted, request)) ??
    new Response('There is no such file.', { status: 404 })
  )
}

/** Of its own: Next would run GET and leave the file open that nobody reads. */
export { GET as HEAD }
