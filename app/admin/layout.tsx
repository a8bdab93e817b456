import type { Metadata, Viewport } from 'next'
import { Document } from '@/components/admin/document.tsx'
import { Shell } from '@/components/admin/shell.tsx'
import { leftMessage } from '@/lib/actions/message.ts'
import { requireStaff } from '@/lib/auth/current-staff.ts'
import { database } from '@/lib/db/db.ts'
import { readSettings } from '@/lib/site/settings.ts'
import { signOut } from './account/actions.ts'
import './admin.css'

export const dynamic = 'force-dynamic'

export const metadata: Metadata = {
  title: { default: 'Overview · Gazette', template: '%s · Gazette' },
  robots: { index: false, follow: false },
}

export const viewport: Viewport = { viewportFit: 'cover', colorScheme: 'light dark' }

/** Around every screen. Each screen checks the right of whoever asks by itself: this one only shows the way. */
export default async function AdminLayout({ children }: LayoutProps<'/admin'>) {
  const staff = await requireStaff('dashboard.view')
  const { title } = await readSettings(await database())
  return (
    <Document message={await leftMessage()}>
      <Shell staff={staff} blog={title} signOut={signOut}>
        {children}
      </Shell>
    </Document>
  )
}
