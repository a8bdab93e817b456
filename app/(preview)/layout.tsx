import { Frame } from '@/components/reader/frame.tsx'
import { readSurroundings } from '../(reader)/surroundings.ts'
import '../(reader)/reader.css'

export const dynamic = 'force-dynamic'

export { viewport } from '../(reader)/viewport.ts'

/** What stands around every reader page, around pages that are not for every reader. */
export default async function PreviewLayout({ children }: LayoutProps<'/'>) {
  return <Frame around={await readSurroundings()}>{children}</Frame>
}
