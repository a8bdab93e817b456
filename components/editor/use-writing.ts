'use client'

import type { Editor } from '@tiptap/react'
import { useEffect, useEffectEvent, useRef, useState, useSyncExternalStore } from 'react'
import { emptyDocument, type Document } from '@/lib/content/document.ts'
import type { PostFacts } from '@/lib/posts/facts.ts'
import { followsTitle } from '@/lib/posts/follows-title.ts'
import { Autosave } from './keep/autosave.ts'
import { browserCopies, type Copy, type Draft } from './keep/copies.ts'
import { sendText } from './keep/server.ts'
import type { Fields } from './settings/settings.tsx'

type Begin = { post: PostFacts | null; kind: 'POST' | 'PAGE'; me: number }

/** A post while it is written: its fields, its text, and how both stand with the server. */
export function useWriting({ post, kind, me }: Begin) {
  const [fields, setFields] = useState(() => fieldsOf(post, me))
  const [leftBehind, setLeftBehind] = useState<Copy | null>(null)
  // What is read when something is saved, which is never while React renders.
  const latest = useRef<{ fields: Fields; editor: Editor | null }>({ fields, editor: null })
  const read = (): Draft => {
    const { fields: now, editor } = latest.current
    // What the editor holds follows the schema, whose shape the type repeats.
    const body = (editor?.getJSON() ?? post?.body ?? emptyDocument) as Document
    return draftOf(now, body)
  }
  const [desk] = useState(() => begin({ post, kind, me }, read))
  const { autosave, copies, visit } = desk
  const snapshot = useSyncExternalStore(autosave.subscribe, autosave.snapshot, autosave.snapshot)

  const change = (changes: Partial<Fields>) => {
    const next = { ...latest.current.fields, ...changes }
    latest.current.fields = next
    setFields(next)
    autosave.touch()
  }
  /** Puts another text in place of what is there; undo brings it back. */
  const replace = (draft: Draft, beside: Partial<Fields>) => {
    const next = { ...latest.current.fields, ...draft, ...beside }
    latest.current.fields = next
    setFields(next)
    latest.current.editor?.commands.setContent(draft.body, { emitUpdate: false })
  }

  const look = useEffectEvent(async () => {
    const found = await copies.leftBehind(me, post?.postId ?? null)
    const [newest, ...older] = found
    // One is enough to be asked about; what is older than the newest is older than what the writer saw last.
    for (const copy of older) void copies.remove(copy.id)
    if (newest) setLeftBehind(newest)
  })
  const leave = useEffectEvent(() => autosave.leave())
  useEffect(() => {
    copies.stayFor(visit)
    void look()
    const hidden = () => document.visibilityState === 'hidden' && leave()
    window.addEventListener('pagehide', leave)
    window.addEventListener('online', autosave.resume)
    document.addEventListener('visibilitychange', hidden)
    return () => {
      window.removeEventListener('pagehide', leave)
      window.removeEventListener('online', autosave.resume)
      document.removeEventListener('visibilitychange', hidden)
      leave()
    }
  }, [autosave, copies, visit])

  return {
    fields,
    snapshot,
    autosave,
    change,
    replace,
    read,
    leftBehind,
    dropLeftBehind() {
      if (leftBehind) void copies.remove(leftBehind.id)
      setLeftBehind(null)
    },
    hold(editor: Editor) {
      latest.current.editor = editor
    },
    editor: () => latest.current.editor,
  }
}

export type Written = ReturnType<typeof useWriting>

function begin({ post, kind, me }: Begin, read: () => Draft) {
  const visit = crypto.randomUUID()
  const copies = browserCopies()
  const autosave = new Autosave({
    visit,
    staffId: me,
    copies,
    read,
    begin: {
      postId: post?.postId ?? null,
      version: post?.version ?? 0,
      savedAt: post?.savedAt ?? null,
      slug: post?.slug ?? '',
      inCopy: post?.copy != null,
    },
    send: (draft, at, leaving) => sendText(draft, { ...at, key: visit, kind }, leaving),
  })
  return { visit, copies, autosave }
}

function fieldsOf(post: PostFacts | null, me: number): Fields {
  if (!post)
    return { title: '', slug: null, excerpt: null, tags: [], cover: null, authorId: me, continues: null }
  const { title, slug, excerpt, tags, cover, authorId, continuesId, continuesTitle } = post
  const free = post.stage === 'draft' || post.stage === 'inReview' || post.stage === 'scheduled'
  return {
    title,
    slug: free && followsTitle(slug, title) ? null : slug,
    excerpt,
    tags,
    cover,
    authorId,
    continues: continuesId === null ? null : { id: continuesId, title: continuesTitle ?? '' },
  }
}

function draftOf(fields: Fields, body: Document): Draft {
  const { cover, continues, ...same } = fields
  return { ...same, body, coverId: cover?.id ?? null, continuesId: continues?.id ?? null }
}
