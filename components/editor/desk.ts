import type { Editor } from '@tiptap/react'
import { emptyDocument, type Document } from '@/lib/content/document.ts'
import type { PostKind } from '@/lib/posts/post.ts'
import type { PostFacts } from '@/lib/posts/reading/facts.ts'
import { followsTitle } from '@/lib/posts/writing/follows-title.ts'
import { Autosave } from './keep/autosave.ts'
import { browserCopies, type Copies, type Draft } from './keep/copies.ts'
import { sameText } from './keep/same-text.ts'
import { sendText } from './keep/server.ts'
import type { Fields } from './fields.ts'

type Begin = { post: PostFacts | null; kind: PostKind; me: number }

/** One visit to the writing screen: what is being written, read whenever it is saved, whatever React does meanwhile. */
export class Desk {
  readonly visit = crypto.randomUUID()
  /** By which the server knows the first save of a new post, also when it comes twice. */
  #key: string = this.visit
  readonly copies: Copies = browserCopies()
  readonly autosave: Autosave
  readonly #body: Document
  #fields: Fields
  #editor: Editor | null = null

  constructor({ post, kind, me }: Begin) {
    this.#body = post?.body ?? emptyDocument
    this.#fields = fieldsOf(post, me)
    this.autosave = new Autosave({
      visit: this.visit,
      staffId: me,
      copies: { ...this.copies, put: (copy) => this.copies.put({ ...copy, beside: this.#beside() }) },
      read: () => this.read(),
      begin: {
        postId: post?.postId ?? null,
        version: post?.version ?? 0,
        savedAt: post?.savedAt ?? null,
        slug: post?.slug ?? '',
        stage: post?.stage ?? 'draft',
        inCopy: Boolean(post?.copy),
      },
      same: sameText,
      send: (draft, at, leaving) => sendText(draft, { ...at, key: this.#key, kind }, leaving),
    })
  }

  get fields(): Fields {
    return this.#fields
  }

  /** Where the text is written, once it is there. */
  readonly editor = (): Editor | null => this.#editor

  readonly hold = (editor: Editor): void => {
    this.#editor = editor
  }

  change(changes: Partial<Fields>): Fields {
    this.#fields = { ...this.#fields, ...changes }
    return this.#fields
  }

  /** Goes on with a new post of an earlier visit, whose first save may have arrived after all. */
  continueVisit(visit: string): void {
    this.#key = visit
  }

  #beside() {
    const { cover, continues } = this.#fields
    return { cover, continues }
  }

  /** Puts another text in place of what is there; undo brings it back. */
  replaceBody(body: Document): void {
    this.#editor?.commands.setContent(body, { emitUpdate: false })
  }

  read(): Draft {
    // What the editor holds follows the schema, whose shape the type repeats.
    const body = this.#editor ? (this.#editor.getJSON() as Document) : this.#body
    const { cover, continues, ...same } = this.#fields
    return {
      ...same,
      body,
      coverId: cover?.id ?? null,
      continuesId: continues?.id ?? null,
    }
  }
}

function fieldsOf(post: PostFacts | null, me: number): Fields {
  if (!post)
    return { title: '', slug: null, excerpt: null, tags: [], cover: null, authorId: me, continues: null }
  const { title, slug, excerpt, tags, cover, authorId } = post
  const free = post.stage === 'draft' || post.stage === 'inReview' || post.stage === 'scheduled'
  return {
    title,
    slug: free && followsTitle(slug, title) ? null : slug,
    excerpt,
    tags,
    cover,
    authorId,
    continues: continuesOf(post),
  }
}

/** The earlier post that a post is a follow-up to, as its field has it. */
export function continuesOf({ continuesId, continuesTitle }: PostFacts): Fields['continues'] {
  return continuesId === null ? null : { id: continuesId, title: continuesTitle ?? '' }
}
