import { Frame } from '@/components/reader/frame.tsx'
import { readSurroundings } from './surroundings.ts'
import './reader.css'

// Every request is rendered as of its own instant: a post is there from the second it was scheduled for.
export const dynamic = 'force-dynamic'

export { viewport } from './viewport.ts'

export default async function ReaderLayout({ children }: LayoutProps<'/'>) {
  return <Frame around={await readSurroundings()}>{children}</Frame>
}
