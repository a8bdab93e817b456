import type { Metadata, Viewport } from 'next'
import { Document } from '@/components/admin/document.tsx'
import { Mark } from '@/components/admin/mark.tsx'
import { leftMessage } from '@/lib/actions/message.ts'
import { database } from '@/lib/db/db.ts'
import { paths } from '@/lib/paths.ts'
import { readSettings } from '@/lib/site/settings.ts'
import '../admin/admin.css'

export const dynamic = 'force-dynamic'

export const metadata: Metadata = {
  title: { default: 'Gazette', template: '%s · Gazette' },
  robots: { index: false, follow: false },
}

export const viewport: Viewport = { colorScheme: 'light dark' }

/** Around the screens that lead in: nobody is signed in there yet. */
export default async function EntranceLayout({ children }: LayoutProps<'/'>) {
  const { title } = await readSettings(await database())
  return (
    <Document message={await leftMessage()}>
      <div className="grid min-h-dvh grid-rows-[auto_1fr] px-4">
        <header className="mx-auto w-full max-w-md pt-8 md:pt-16">
          <a href={paths.front()} className="inline-flex min-h-11 items-center gap-3">
            <Mark className="size-9 shrink-0" />
            <span className="font-serif text-lg leading-tight font-semibold">{title}</span>
          </a>
        </header>
        <main className="mx-auto w-full max-w-md py-6">{children}</main>
      </div>
    </Document>
  )
}
