'use client'

import { useRef, useState } from 'react'
import { useToast } from '@/components/ui/toast.tsx'
import type { PostAct } from '@/lib/admin-paths.ts'
import type { PostFacts } from '@/lib/posts/reading/facts.ts'
import type { Autosave, Snapshot } from './keep/autosave.ts'
import { actOnPost, readPost } from './keep/server.ts'
import { useMoments } from './use-moments.ts'

/** Does something with the post. `done` says so once it is done. Gives the post as it is then, null when nothing was. */
export type ActOn = (
  method: 'POST' | 'PUT' | 'DELETE',
  act: PostAct,
  done: string,
  input?: unknown,
) => Promise<PostFacts | null>

/** What can be done with a post besides writing it. What is not saved is saved first. */
export function useActs(begin: PostFacts | null, autosave: Autosave, onConflict: (newer: PostFacts) => void) {
  const [facts, setFacts] = useState(begin)
  const [busy, setBusy] = useState(false)
  const underWay = useRef(false)
  const toast = useToast()
  useMoments(facts, async () => {
    const { postId } = autosave.snapshot()
    const post = postId === null ? null : await readPost(postId)
    if (!post) return
    setFacts(post)
    await autosave.meet(post)
  })

  const attempt = async (...[method, act, done, input]: Parameters<ActOn>): Promise<Outcome> => {
    const saved = await autosave.flush()
    const { postId, version } = autosave.snapshot()
    if (!saved || postId === null)
      return no('The text is not saved yet. See what stands in the way, then try again.')
    const told = await actOnPost(method, { postId, version }, act, input)
    if ('kind' in told)
      return no(told.kind === 'signed-out' ? 'You are signed out. Sign in, then try again.' : told.reason)
    const { result, post } = told
    if (result.kind === 'conflict' && post) onConflict(post)
    const problem = act === 'trash' && result.kind === 'trashed' ? undefined : PROBLEMS[result.kind]
    if (problem || !post) return { text: problem ?? 'The post is no longer there.', post: null }
    setFacts(post)
    autosave.adopt(post)
    return { text: done, post }
  }
  const act: ActOn = async (...asked) => {
    // Buttons stay where the focus is meanwhile, so one may be pressed again.
    if (underWay.current) return null
    underWay.current = true
    setBusy(true)
    const { text, post } = await attempt(...asked).catch(() =>
      no('The server does not answer. Nothing was changed; try again in a minute.'),
    )
    underWay.current = false
    setBusy(false)
    toast({ text, tone: post ? 'good' : 'danger' })
    return post
  }
  return { act, busy, facts, setFacts }
}

type Outcome = { text: string; post: PostFacts | null }

const no = (text: string): Outcome => ({ text, post: null })

/** The results that are not what was asked for. */
const PROBLEMS: Record<string, string> = {
  conflict: 'Somebody else has changed the post. See both texts and choose.',
  incomplete: 'Give the post a title first.',
  missing: 'The post is no longer there.',
  trashed: 'The post lies in the trash.',
  past: 'That time has passed.',
  tooFar: 'That is more than ten years away.',
  unchanged: 'There are no changes to publish.',
  notPublished: 'The post is not published.',
  notScheduled: 'The post does not wait for a time.',
  notPossible: 'That is not possible as the post stands.',
  notTrashed: 'The post does not lie in the trash.',
  beforeStart: 'It would be taken down before it appears.',
}

/** The post as it stands after the saves since the last act. */
export function withSaves(facts: PostFacts | null, snapshot: Snapshot): PostFacts | null {
  if (!facts) return null
  const copy = snapshot.inCopy ? (facts.copy ?? { publishAt: null, tellAgain: false }) : null
  const { version, slug, stage } = snapshot
  return { ...facts, copy, version, slug, stage }
}
