'use client'

import type { Editor } from '@tiptap/react'
import { useRouter } from 'next/navigation'
import { useCallback, useEffect, useMemo, useState } from 'react'
import { uploadFile } from '@/components/admin/upload-file.ts'
import { later } from '@/components/ui/later.tsx'
import { useToast } from '@/components/ui/toast.tsx'
import type { FormAction } from '@/lib/actions/form-state.ts'
import { adminApi, adminPaths } from '@/lib/admin-paths.ts'
import { emptyDocument, nodesOf } from '@/lib/content/document.ts'
import type { PostKind } from '@/lib/posts/post.ts'
import type { PostFacts } from '@/lib/posts/reading/facts.ts'
import { BodyEditor } from './body-editor.tsx'
import { undescribedPictures } from './count-text.ts'
import { continuesOf } from './desk.ts'
import type { Environment, FoundPost } from './environment.tsx'
import { ask } from './keep/server.ts'
import { PlaceField } from './settings/place-field.tsx'
import { Settings } from './settings/settings.tsx'
import { SignedOut } from './signed-out.tsx'
import { TextLength } from './text-length.tsx'
import { TitleField } from './title-field.tsx'
import { countUploads } from './upload/uploads.ts'
import { useActs, withSaves, type ActOn } from './use-acts.ts'
import { useFocusAfter } from './use-focus-after.ts'
import { useFullScreen } from './use-full-screen.ts'
import { useWriting } from './use-writing.ts'
import { WritingBar, type Opened } from './writing-bar.tsx'

// What is not needed to begin writing comes when it is.
const Conflict = later(async () => (await import('./conflict.tsx')).Conflict)
const Dialog = later(async () => (await import('@/components/ui/dialog.tsx')).Dialog)
const EndingDialog = later(async () => (await import('./publish/ending-dialog.tsx')).EndingDialog)
const PublishDialog = later(async () => (await import('./publish/publish-dialog.tsx')).PublishDialog)
const Recovery = later(async () => (await import('./recovery.tsx')).Recovery)

type Props = {
  /** Null: a new one. */
  post: PostFacts | null
  kind: PostKind
  me: { id: number; email: string }
  may: { publish: boolean; trash: boolean; place: boolean }
  authors: { id: number; name: string }[]
  /** The posts that continue this one. */
  followUps: { id: number; title: string }[]
  knownTags: string[]
  /** The zone of the site, and its address without a slash at the end. */
  zone: string
  siteUrl: string
  maintenance: Pick<Environment, 'zones' | 'services' | 'mayCreateServices'>
  /** Signs in again without leaving the screen. */
  signIn: FormAction
}

/** Where a post is written, from the first letter to its appearing. */
export function WritingScreen({
  post,
  kind,
  me,
  may,
  authors,
  followUps,
  knownTags,
  zone,
  siteUrl,
  maintenance,
  signIn,
}: Props) {
  const writing = useWriting({ post, kind, me: me.id })
  const { desk, fields, snapshot, autosave } = writing
  const [open, setOpen] = useState<Opened | null>(null)
  /** Somebody's newer text, which an act came upon, or which the writer wants to take. */
  const [newer, setNewer] = useState<PostFacts | null>(null)
  const [recovered, setRecovered] = useState(false)
  const { act, busy, facts, setFacts } = useActs(post, autosave, setNewer)
  const { ref, wide, toggle, className } = useFullScreen()
  const toast = useToast()
  const router = useRouter()
  const say = useCallback((text: string) => toast({ text, tone: 'danger' }), [toast])
  const environment = useMemo(
    () => ({ zone, ...maintenance, upload: uploadFile, findPosts }),
    [zone, maintenance],
  )
  const { postId, standing } = snapshot
  const findEarlier = useCallback((query: string) => foundAt(adminApi.findEarlier(query, postId)), [postId])
  const now = withSaves(facts, snapshot)

  // With every render: the router, which knows this screen as the one of a new post, may have put its address back.
  useEffect(() => {
    if (postId !== null && post === null) showAddress(adminPaths.post(postId))
  })

  // The button that asked may be gone by then.
  const focusNext = useFocusAfter(
    () => ref.current?.querySelector<HTMLElement>('[data-acts] > button:last-child') ?? null,
  )
  /** Does it, and closes what it was asked in. */
  const finish = async (...asked: Parameters<ActOn>) => {
    if (!(await act(...asked))) return
    if (open === 'publish') focusNext()
    setOpen(null)
  }
  const restart = (to: PostFacts) => writing.replace(to, { cover: to.cover, continues: continuesOf(to) })
  const actFromMenu: ActOn = async (...asked) => {
    const after = await act(...asked)
    // The text that readers see takes the place of what was thrown away.
    if (after && asked[1] === 'changes') restart(after)
    return after
  }
  /** The preview shows what the server has. */
  const preview = async () => {
    const saved = await autosave.flush()
    const { postId: id } = autosave.snapshot()
    if (saved && id !== null) router.push(adminPaths.preview(id))
    else say('The text is not saved yet. See what stands in the way, then try again.')
  }
  const conflict = standing.kind === 'conflict' ? standing.current : newer
  /** From here on the text on this screen counts, and follows `current`. */
  const choose = (current: PostFacts) => {
    setNewer(null)
    setRecovered(false)
    setFacts(current)
    autosave.settle(current.version)
  }
  /** The writer's own text makes room only once the server has it too. */
  const takeNewer = async (known: PostFacts) => {
    setNewer(known)
    const held = await autosave.handIn()
    const after = autosave.snapshot().standing
    if (!held)
      return say('The server does not have your own text yet. See what stands in the way, then try again.')
    const current = after.kind === 'conflict' ? after.current : known
    restart(current)
    choose(current)
  }
  const settings = (
    <Settings
      fields={fields}
      slug={snapshot.slug}
      base={`${siteUrl}${kind === 'PAGE' ? '/' : '/posts/'}`}
      isPage={kind === 'PAGE'}
      place={may.place && postId !== null && <PlaceField kind={kind} facts={now} onAct={act} />}
      followUps={followUps}
      knownTags={knownTags}
      authors={authors}
      upload={uploadFile}
      findEarlier={findEarlier}
      onChange={writing.change}
    />
  )
  return (
    <div ref={ref} className={className}>
      <h1 className="sr-only">{kind === 'PAGE' ? 'Write a page' : 'Write a post'}</h1>
      <WritingBar
        kind={kind}
        facts={now}
        snapshot={snapshot}
        zone={zone}
        may={may}
        busy={busy}
        onAct={actFromMenu}
        onOpen={setOpen}
        onPreview={() => void preview()}
      />
      <SignedOut
        signedOut={standing.kind === 'signed-out'}
        email={me.email}
        signIn={signIn}
        onSignedIn={autosave.resume}
      />
      {writing.leftBehind && (
        <Recovery
          copy={writing.leftBehind}
          current={post ?? { title: '', excerpt: null, tags: [], body: emptyDocument }}
          onDrop={writing.dropLeftBehind}
          onUse={() => {
            const { id, draft, version, beside = {} } = writing.leftBehind ?? {}
            if (!draft || !id) return
            if (postId === null) desk.continueVisit(id)
            writing.replace(draft, beside)
            // Sent as what it is, older than the post: the server keeps it among the revisions, and says what is newer.
            if (post && version !== undefined && version !== post.version) autosave.settle(version)
            else autosave.touch()
            setRecovered(true)
            writing.dropLeftBehind()
          }}
        />
      )}
      {conflict && (
        <Conflict
          mine={desk.read()}
          theirs={conflict}
          recovered={recovered}
          onMine={() => choose(conflict)}
          onTheirs={() => void takeNewer(conflict)}
        />
      )}
      <div className={conflict ? 'hidden' : 'lg:grid lg:grid-cols-[minmax(0,1fr)_20rem]'}>
        <div className="min-w-0 bg-paper">
          <BodyEditor
            initial={post?.body ?? emptyDocument}
            environment={environment}
            heading={
              <TitleField
                value={fields.title}
                begins={post === null}
                onChange={(title) => writing.change({ title })}
              />
            }
            wide={wide}
            onWide={toggle}
            onReady={desk.hold}
            onChange={autosave.touch}
            say={say}
          />
          <TextLength read={desk.editor} />
        </div>
        <aside aria-label="Settings of the post" className="hidden border-l border-rule p-5 lg:block">
          {settings}
        </aside>
      </div>
      {open === 'settings' && (
        <Dialog open onOpenChange={() => setOpen(null)} title="Settings of the post">
          {settings}
        </Dialog>
      )}
      {open === 'publish' && (
        <PublishDialog
          open
          onOpenChange={() => setOpen(null)}
          facts={now}
          zone={zone}
          {...problemsOf(fields.title, desk.editor(), post)}
          busy={busy}
          onPublish={(tellAgain) =>
            void finish(
              'POST',
              'publication',
              now?.stage === 'live' ? 'The changes are published.' : 'The post is published.',
              { tellAgain },
            )
          }
          onSchedule={(at, tellAgain) =>
            void finish('PUT', 'schedule', 'It is scheduled.', { at, tellAgain })
          }
        />
      )}
      {open === 'ending' && (
        <EndingDialog
          open
          onOpenChange={() => setOpen(null)}
          unpublishAt={now?.unpublishAt ?? null}
          zone={zone}
          busy={busy}
          onEnd={(at) =>
            void (at === null
              ? finish('DELETE', 'ending', 'It stays for good.')
              : finish('PUT', 'ending', 'It will be taken down by itself.', at))
          }
        />
      )}
    </div>
  )
}

const findPosts = (query: string) => foundAt(adminApi.findPosts(query))

async function foundAt(address: string): Promise<FoundPost[]> {
  const answer = await ask<{ posts: FoundPost[] }>('GET', address)
  return 'posts' in answer ? answer.posts : []
}

/** Gives a new post its address without the router, which would begin the screen anew; coming back loads the page. */
function showAddress(path: string): void {
  if (window.location.pathname === path) return
  History.prototype.replaceState.call(window.history, {}, '', path)
}

/** What has to be put right before readers may see the post, and what it would be well to put right. */
function problemsOf(title: string, editor: Editor | null, post: PostFacts | null) {
  const pictures = editor ? undescribedPictures(editor.state.doc) : []
  // Nobody who corrects a word at night has to describe what came with hundreds of posts from an older blog.
  const came = post?.imported ? nodesOf(post.body, 'image').map(({ attrs }) => attrs.src) : []
  const blocking = pictures.filter((src) => !came.includes(src))
  const uploads = editor ? countUploads(editor) : 0
  const describe = 'Say what each picture shows, or tick “Decorative” below it.'
  return {
    problems: [
      ...(title.trim() ? [] : ['Give it a title.']),
      ...(blocking.length > 0 ? [describe] : []),
      ...(uploads > 0 ? ['Wait for the files that are on their way, or remove those that failed.'] : []),
    ],
    advice: blocking.length === 0 && pictures.length > 0 ? [describe] : [],
  }
}
