'use client'

import { CircleAlert, CloudOff, CloudUpload, Check } from 'lucide-react'
import type { Snapshot } from './keep/autosave.ts'
import { ownTime } from './own-time.ts'
import { useHydrated } from './use-hydrated.ts'

/** How the text stands, in a few words that are true at any moment. */
export function SaveStatus({ snapshot }: { snapshot: Snapshot }) {
  const { standing, savedAt, kept } = snapshot
  const hydrated = useHydrated()
  const where = kept ? 'kept in this browser' : 'only on this page'
  switch (standing.kind) {
    case 'saved':
      if (savedAt === null) return <Words icon={null}>Nothing to save yet</Words>
      return (
        <Words icon={Check}>
          Saved {hydrated && <time dateTime={new Date(savedAt).toISOString()}>at {ownTime(savedAt)}</time>}
        </Words>
      )
    case 'unsaved':
      return <Words icon={CloudUpload}>Not saved yet, {where}</Words>
    case 'saving':
      return <Words icon={CloudUpload}>Saving…</Words>
    case 'away':
      return (
        <Words icon={CloudOff} tone="text-danger">
          {standing.answers ? 'The server cannot save at the moment' : 'The server does not answer'}. Not
          saved, {where}
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
    <span className={`flex items-center gap-1.5 text-sm ${tone}`}>
      {Icon && <Icon aria-hidden className="size-4 shrink-0" />}
      <span>{children}</span>
    </span>
  )
}
