import type { Metadata } from 'next'
import { cache } from 'react'
import { ClosedPreview, PreviewNotice } from '@/components/reader/preview-notice.tsx'
import { openLink } from '@/lib/preview/links.ts'
import { reading } from '../../../(reader)/reading.ts'
import { previewMetadata, WholePreview } from '../../whole-preview.tsx'

const read = cache(async (token: string) => {
  const { db, now } = await reading()
  return openLink(db, now, token)
})

export async function generateMetadata({ params }: PageProps<'/preview/[token]'>): Promise<Metadata> {
  const preview = await read((await params).token)
  return previewMetadata(
    preview ? `Preview: ${preview.post.title || 'Untitled'}` : 'There is no preview here',
  )
}

/** What a shared link leads to. Where it leads nowhere, proxy.ts answers 404 with this page. */
export default async function SharedPreview({ params }: PageProps<'/preview/[token]'>) {
  const preview = await read((await params).token)
  if (!preview) return <ClosedPreview />
  return (
    <>
      <PreviewNotice />
      <WholePreview preview={preview} />
    </>
  )
}
