'use client'
import { Inbox, SearchX } from 'lucide-react'
import { usePathname, useSearchParams } from 'next/navigation'
import { useState } from 'react'
import { Button } from '@/components/ui/button.tsx'
import { EmptyState } from '@/components/ui/empty-state.tsx'
import type { FormAction } from '@/lib/actions/form-state.ts'
import type { Shelf } from '@/lib/posts/reading/listing.ts'
import { FormMessage } from './form-message.tsx'
import { Link } from './link.tsx'
import { PostListBar } from './post-list-bar.tsx'
import { PostListRow, type PostRow } from './post-list-row.tsx'
import { TagBar } from './tag-bar.tsx'
import { useForm } from './use-form.ts'

export type { PostRow }

type PostListProps = {
  /** `post`, `page` */
  noun: string
  rows: PostRow[]
  /** On all pages of the list. */
  total: number
  shelf: Shelf
  /** Whether the list was narrowed by words, author, tag or month. */
  narrowed: boolean
  /** The address of the list without that. */
  everything: string
  /** Null: these are not tagged. */
  knownTags: string[] | null
  mayPublish: boolean
  actions: Record<
    'trash' | 'undoTrash' | 'restore' | 'deleteForever' | 'publish' | 'undoPublish' | 'tag' | 'undoTagging',
    FormAction
  >
}

/** Posts, with what can be done to several of them at once. */
export function PostList(props: PostListProps) {
  const { rows, total, shelf, narrowed, everything, actions } = props
  const [chosen, setChosen] = useState<ReadonlySet<number>>(new Set())
  const address = `${usePathname()}?${useSearchParams()}`
  const trash = useForm(actions.trash, actions.undoTrash, address)
  const restore = useForm(actions.restore, undefined, address)
  const deleteForever = useForm(actions.deleteForever, undefined, address)
  const publish = useForm(actions.publish, actions.undoPublish, address)
  const tag = useForm(actions.tag, actions.undoTagging, address)
  // Rows that an action took away are no longer chosen.
  const here = rows.filter(({ id }) => chosen.has(id)).length
  const choose = (ids: number[], on: boolean) => {
    const next = new Set(chosen)
    for (const id of ids) {
      if (on) next.add(id)
      else next.delete(id)
    }
    setChosen(next)
  }

  const messages = [trash, restore, deleteForever, publish].map(({ state }, index) => (
    <FormMessage key={index} state={state} />
  ))
  if (rows.length === 0)
    return (
      <>
        {messages}
        <Nothing narrowed={narrowed} everything={everything} shelf={shelf} />
      </>
    )
  return (
    <form
      className="group/list rounded-lg border border-rule bg-paper shadow-raised"
      // React resets a form that was sent, and would untick what counts as chosen here.
      onReset={(event) => event.preventDefault()}
    >
      {messages}
      <input type="hidden" name="noun" value={props.noun} />
      <PostListBar
        noun={props.noun}
        total={total}
        chosen={here}
        all={here === rows.length}
        onAll={(on) =>
          choose(
            rows.map(({ id }) => id),
            on,
          )
        }
        inTrash={shelf === 'trashed'}
        trash={trash.form.action}
        restore={restore.form.action}
        deleteForever={deleteForever.form.action}
        publish={props.mayPublish ? publish.form.action : undefined}
      />
      {shelf !== 'trashed' && props.knownTags && (
        <TagBar known={props.knownTags} state={tag.state} submit={tag.form.action} />
      )}
      <ul className="divide-y divide-rule">
        {rows.map((row) => (
          <PostListRow
            key={row.id}
            row={row}
            chosen={chosen.has(row.id)}
            onChoose={(on) => choose([row.id], on)}
          />
        ))}
      </ul>
    </form>
  )
}

function Nothing({ narrowed, everything, shelf }: Pick<PostListProps, 'narrowed' | 'everything' | 'shelf'>) {
  if (!narrowed)
    return (
      <EmptyState
        Sign={Inbox}
        title={shelf === 'trashed' ? 'The trash is empty' : 'There is nothing here yet'}
      >
        {shelf === 'trashed' && 'What is removed lies here until somebody deletes it for good.'}
      </EmptyState>
    )
  return (
    <EmptyState
      Sign={SearchX}
      title="Nothing is like that"
      action={
        <Button asChild>
          <Link href={everything}>Show everything here</Link>
        </Button>
      }
    >
      Try fewer words, or another author, tag or month.
    </EmptyState>
  )
}
