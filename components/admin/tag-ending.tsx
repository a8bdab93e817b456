'use client'
import { Panel } from '@/components/ui/panel.tsx'
import type { FormAction } from '@/lib/actions/form-state.ts'
import { AskedForm } from './asked-form.tsx'
import { FormMessage } from './form-message.tsx'
import { MergeForm } from './merge-form.tsx'
import { useForm } from './use-form.ts'

type TagEndingProps = {
  tag: { id: number; name: string; posts: number }
  others: { id: number; name: string }[]
  merge: FormAction
  remove: FormAction
}

/** Two ways for a tag to end: as part of another, or altogether. */
export function TagEnding({ tag, others, merge, remove }: TagEndingProps) {
  const removing = useForm(remove)
  return (
    <>
      <MergeForm
        noun="tag"
        about="All its posts get the other tag instead, and its address leads there. This cannot be undone."
        from={tag}
        others={others}
        merge={merge}
      />
      <Panel title="Delete" about="The posts stay and lose this tag. Its address answers that it is gone.">
        <FormMessage state={removing.state} />
        <AskedForm
          form={removing.form}
          label="Delete this tag…"
          className="text-danger!"
          title={`Delete the tag “${tag.name}”?`}
          about={
            tag.posts === 0
              ? 'No post carries it.'
              : `${tag.posts === 1 ? 'One post loses' : `${tag.posts} posts lose`} it, and whoever follows it gets nothing more.`
          }
          confirm="Delete the tag"
        >
          <input type="hidden" name="id" value={tag.id} />
        </AskedForm>
      </Panel>
    </>
  )
}
