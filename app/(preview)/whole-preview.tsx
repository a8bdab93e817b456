import type { Metadata } from 'next'
import { StaticPage } from '@/components/reader/static-page.tsx'
import { filesOf } from '@/lib/media/files.ts'
import type { Preview } from '@/lib/preview/newest.ts'
import { reading } from '../(reader)/reading.ts'
import { WholePost } from '../(reader)/whole-post.tsx'

/** A post or a page as a reader will see it. */
export async function WholePreview({ preview: { kind, post } }: { preview: Preview }) {
  if (kind === 'POST') return <WholePost post={post} preview />
  const { db, now, site } = await reading()
  return <StaticPage site={site} now={now} page={post} files={await filesOf(db, [post])} />
}

/** Says nothing that leads elsewhere, to nobody but whoever reads the page. */
export function previewMetadata(title: string): Metadata {
  return {
    title,
    robots: { index: false, follow: false },
    referrer: 'no-referrer',
  }
}
