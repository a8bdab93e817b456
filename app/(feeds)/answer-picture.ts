import type { ReactNode } from 'react'
import { draw } from '@/lib/discovery/draw.ts'

/** What the routes of share pictures answer. Networks fetch them once; an hour keeps a changed title from lingering. */
export async function answerPicture(element: ReactNode): Promise<Response> {
  const png = await draw(element)
  return new Response(new Uint8Array(png), {
    headers: { 'content-type': 'image/png', 'cache-control': 'public, max-age=3600' },
  })
}
