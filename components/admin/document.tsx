import type { ReactNode } from 'react'
import { ToastProvider } from '@/components/ui/toast.tsx'
import { LeftMessage } from './left-message.tsx'

/** The whole document of a screen for staff, signed in or about to. Its language is that of its words, not the blog's. */
export function Document({ message, children }: { message: string | undefined; children: ReactNode }) {
  return (
    <html lang="en">
      <body>
        <ToastProvider>
          {children}
          <LeftMessage />
        </ToastProvider>
        {message && (
          <noscript>
            <p className="fixed inset-x-4 bottom-20 rounded-lg bg-ink px-4 py-3 text-sm text-paper">
              {message}
            </p>
          </noscript>
        )}
      </body>
    </html>
  )
}
