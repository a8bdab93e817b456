import type { ReactNode } from 'react'
import type { FormAction } from '@/lib/actions/form-state.ts'
import type { Staff } from '@/lib/staff/staff.ts'
import { Alarm } from './alarm.tsx'
import { BelongingProvider } from './belongs-to.tsx'
import { BottomBar } from './bottom-bar.tsx'
import { Sidebar } from './sidebar.tsx'
import { SkipLink } from './skip-link.tsx'
import { TopBar } from './top-bar.tsx'

type ShellProps = {
  staff: Staff
  /** What the blog is called. */
  blog: string
  signOut: FormAction
  children: ReactNode
}

/** What stands around every screen: beside it on a desk, above and below it on a phone. */
export function Shell({ staff, blog, signOut, children }: ShellProps) {
  return (
    <div className="grid min-h-dvh grid-cols-[minmax(0,1fr)] max-md:content-start md:grid-cols-[15rem_minmax(0,1fr)]">
      <BelongingProvider>
        <SkipLink />
        <header className="contents">
          <Sidebar staff={staff} blog={blog} signOut={signOut} />
          <TopBar staff={staff} blog={blog} signOut={signOut} />
        </header>
        <main id="content" tabIndex={-1} className="min-w-0 pb-24 md:pb-0">
          <Alarm />
          {children}
        </main>
        <BottomBar staff={staff} />
      </BelongingProvider>
    </div>
  )
}
