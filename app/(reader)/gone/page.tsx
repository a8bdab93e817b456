import type { Metadata } from 'next'
import { Gone } from '@/components/reader/missing.tsx'
import { readSurroundings } from '../surroundings.ts'

export const metadata: Metadata = { title: 'Page taken down' }

/** Shown with status 410 in place of what was taken down for good (proxy.ts); it has no address of its own. */
export default async function GonePage() {
  return <Gone around={await readSurroundings()} />
}
