import type { Metadata } from 'next'
import { Frame } from '@/components/reader/frame.tsx'
import { Missing } from '@/components/reader/missing.tsx'
import { readSurroundingsOrDefaults } from './(reader)/surroundings.ts'
import './(reader)/reader.css'

export const dynamic = 'force-dynamic'

export { viewport } from './(reader)/viewport.ts'

export const metadata: Metadata = { title: 'Page not found' }

/** Answers every address that leads nowhere, with or without a database. */
export default async function GlobalNotFound() {
  const around = await readSurroundingsOrDefaults()
  return (
    <Frame around={around}>
      <Missing around={around} />
    </Frame>
  )
}
