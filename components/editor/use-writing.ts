'use client'

import { useEffect, useState, useSyncExternalStore } from 'react'
import type { PostKind } from '@/lib/posts/post.ts'
import type { PostFacts } from '@/lib/posts/reading/facts.ts'
import { Desk } from './desk.ts'
import type { Copy, Draft } from './keep/copies.ts'
import { sameText } from './keep/same-text.ts'
import type { Fields } from './fields.ts'

type Begin = { post: PostFacts | null; kind: PostKind; me: number }

/** A post while it is written: its fields, its text, and how both stand with the server. */
export function useWriting(begin: Begin) {
  const [desk] = useState(() => new Desk(begin))
  const [fields, setFields] = useState(desk.fields)
  const { autosave } = desk
  const snapshot = useSyncExternalStore(autosave.subscribe, autosave.snapshot, autosave.snapshot)
  const { leftBehind, dropLeftBehind } = useLeftBehind(desk, begin)
  useLeaving(desk)

  const change = (changes: Partial<Fields>) => {
    setFields(desk.change(changes))
    autosave.touch()
  }
  const replace = (draft: Draft, beside: Partial<Fields>) => {
    const { title, slug, excerpt, tags, authorId } = draft
    setFields(desk.change({ title, slug, excerpt, tags, authorId, ...beside }))
    desk.replaceBody(draft.body)
  }
  return { desk, autosave, fields, snapshot, change, replace, leftBehind, dropLeftBehind }
}

/** What this browser kept of earlier visits that ended before everything was saved, one after the other. */
function useLeftBehind(desk: Desk, { post, me }: Begin) {
  const [waiting, setWaiting] = useState<Copy[]>([])
  const [current] = useState(post)
  useEffect(() => {
    const { copies, visit } = desk
    const release = copies.stayFor(visit)
    const look = async () => {
      const found = await copies.leftBehind(me, current?.postId ?? null)
      const differing = current && found.length > 0 ? await withoutSame(found, current) : found
      for (const copy of found) if (!differing.includes(copy)) void copies.remove(copy.id)
      setWaiting(differing)
    }
    void look()
    return release
  }, [desk, me, current])
  const [leftBehind] = waiting
  const dropLeftBehind = () => {
    if (leftBehind) void desk.copies.remove(leftBehind.id)
    setWaiting(waiting.slice(1))
  }
  return { leftBehind, dropLeftBehind }
}

/** Those that say something else than the post: the last save of a visit may have arrived after all. */
async function withoutSame(found: Copy[], post: PostFacts): Promise<Copy[]> {
  const same = await Promise.all(found.map(({ draft }) => sameText(post, draft, post.slug)))
  return found.filter((_, n) => !same[n])
}

/** Saves what is not saved when the page is left, and goes on when the network is back. */
function useLeaving({ autosave }: Desk): void {
  useEffect(() => {
    const leave = () => autosave.leave()
    const hidden = () => {
      if (document.visibilityState === 'hidden') leave()
    }
    window.addEventListener('pagehide', leave)
    window.addEventListener('online', autosave.resume)
    document.addEventListener('visibilitychange', hidden)
    return () => {
      window.removeEventListener('pagehide', leave)
      window.removeEventListener('online', autosave.resume)
      document.removeEventListener('visibilitychange', hidden)
      leave()
    }
  }, [autosave])
}
