'use client'

import { CircleAlert, CloudOff, CloudUpload, Check } from 'lucide-react'
import type { Snapshot } from './keep/autosave.ts'

/** How the text stands, in a few words that are true at any moment. */
export function SaveStatus({ snapshot }: { snapshot: Snapshot }) {
  const { standing, savedAt, kept } = snapshot
  const time = savedAt === null ? null : clock(savedAt)
  const where = kept ? 'kept in this browser' : 'only on this page'
  switch (standing.kind) {
    case 'saved':
      return time ? (
        <Words icon={Check}>
          Saved at <time dateTime={new Date(savedAt ?? 0).toISOString()}>{time}</time>
        </Words>
      ) : (
        <Words icon={null}>Nothing to save yet</Words>
      )
    case 'unsaved':
      return <Words icon={CloudUpload}>Not saved yet, {where}</Words>
    case 'saving':
      return <Words icon={CloudUpload}>Saving…</Words>
    case 'away':
      return (
        <Words icon={CloudOff} tone="text-danger">
          The server does not answer. Not saved, {where}
        </Words>
      )
    case 'signed-out':
      return (
        <Words icon={CircleAlert} tone="text-danger">
          You are signed out. Not saved, {where}
        </Words>
      )
    case 'refused':
      return (
        <Words icon={CircleAlert} tone="text-danger">
          Not saved. {standing.reason}
        </Words>
      )
    case 'conflict':
      return (
        <Words icon={CircleAlert} tone="text-danger">
          Not saved: somebody else has changed the post
        </Words>
      )
  }
}

type WordsProps = { icon: typeof Check | null; tone?: string; children: React.ReactNode }

function Words({ icon: Icon, tone = 'text-soft', children }: WordsProps) {
  return (
    <span className={`inline-flex items-center gap-1.5 text-sm ${tone}`}>
      {Icon && <Icon aria-hidden className="size-4 shrink-0" />}
      <span>{children}</span>
    </span>
  )
}

/** The time of day, with the day when that is another. */
function clock(ms: number): string {
  const date = new Date(ms)
  const today = date.toDateString() === new Date().toDateString()
  const style = today ? { timeStyle: 'medium' } : { dateStyle: 'medium', timeStyle: 'short' }
  return new Intl.DateTimeFormat(undefined, style as Intl.DateTimeFormatOptions).format(date)
}
