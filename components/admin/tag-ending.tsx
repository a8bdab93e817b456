'use client'
import { startTransition } from 'react'
import { AlertDialog } from '@/components/ui/alert-dialog.tsx'
import { Button } from '@/components/ui/button.tsx'
import { Field } from '@/components/ui/field.tsx'
import { Panel } from '@/components/ui/panel.tsx'
import { Select } from '@/components/ui/select.tsx'
import { SubmitButton } from '@/components/ui/submit-button.tsx'
import { problemOf, type FormAction } from '@/lib/actions/form-state.ts'
import { FormMessage } from './form-message.tsx'
import { useForm } from './use-form.ts'

type TagEndingProps = {
  tag: { id: number; name: string; posts: number }
  others: { id: number; name: string }[]
  merge: FormAction
  remove: FormAction
}

/** Two ways for a tag to end: as part of another, or altogether. */
export function TagEnding({ tag, others, merge, remove }: TagEndingProps) {
  const merging = useForm(merge)
  const removing = useForm(remove)
  const removeNow = () => {
    const form = new FormData()
    form.set('id', String(tag.id))
    startTransition(() => removing.form.action(form))
  }
  return (
    <>
      {others.length > 0 && (
        <Panel
          title="Merge"
          about="All its posts get the other tag instead, and its address leads there. This cannot be undone."
        >
          <form {...merging.form} className="grid gap-4">
            <FormMessage state={merging.state} />
            <input type="hidden" name="id" value={tag.id} />
            <div className="flex flex-wrap items-end gap-2">
              <Field
                name="into"
                label={`Merge “${tag.name}” into`}
                problem={problemOf(merging.state, 'into')}
                className="grow"
              >
                {(control) => (
                  <Select {...control} required defaultValue="">
                    <option value="" disabled>
                      Choose a tag
                    </option>
                    {others.map(({ id, name }) => (
                      <option key={id} value={id}>
                        {name}
                      </option>
                    ))}
                  </Select>
                )}
              </Field>
              <SubmitButton look="plain" busy="Merging…">
                Merge
              </SubmitButton>
            </div>
          </form>
        </Panel>
      )}
      <Panel title="Delete" about="The posts stay and lose this tag. Its address answers that it is gone.">
        <FormMessage state={removing.state} />
        <AlertDialog
          trigger={<Button className="text-danger!">Delete this tag…</Button>}
          title={`Delete the tag “${tag.name}”?`}
          about={
            tag.posts === 0
              ? 'No post carries it.'
              : `${tag.posts === 1 ? 'One post loses' : `${tag.posts} posts lose`} it, and whoever follows it gets nothing more.`
          }
          confirm="Delete the tag"
          onConfirm={removeNow}
        />
      </Panel>
    </>
  )
}
