'use client'
import { Checkbox } from '@/components/ui/checkbox.tsx'
import { Field, TextField } from '@/components/ui/field.tsx'
import { Panel } from '@/components/ui/panel.tsx'
import { SubmitButton } from '@/components/ui/submit-button.tsx'
import { Textarea } from '@/components/ui/textarea.tsx'
import { problemOf, valueOf, type FormAction } from '@/lib/actions/form-state.ts'
import { FormMessage } from './form-message.tsx'
import { useForm } from './use-form.ts'

type TagFormProps = {
  tag: { id: number; name: string; slug: string; description: string; pinned: boolean }
  save: FormAction
}

export function TagForm({ tag, save }: TagFormProps) {
  const { state, form } = useForm(save)
  const pinned = 'values' in state ? state.values.pinned === 'on' : tag.pinned
  return (
    <Panel title="What it is">
      <form {...form} className="grid gap-4">
        <FormMessage state={state} />
        <input type="hidden" name="id" value={tag.id} />
        <TextField
          name="name"
          label="Name"
          required
          maxLength={80}
          defaultValue={valueOf(state, 'name', tag.name)}
          problem={problemOf(state, 'name')}
        />
        <TextField
          name="slug"
          label="Address"
          hint="After /tags/. When you change it, the old address leads to the new one for ever. Empty: made from the name."
          autoCapitalize="none"
          spellCheck={false}
          maxLength={200}
          defaultValue={valueOf(state, 'slug', tag.slug)}
          problem={problemOf(state, 'slug')}
        />
        <Field
          name="description"
          label="Description"
          hint="Above the list of its posts, and in its feed."
          problem={problemOf(state, 'description')}
        >
          {(control) => (
            <Textarea
              {...control}
              maxLength={1_000}
              defaultValue={valueOf(state, 'description', tag.description)}
            />
          )}
        </Field>
        <Checkbox
          name="pinned"
          label="Pinned"
          hint="Stands in the navigation of the blog while a published post carries it."
          defaultChecked={pinned}
        />
        <div>
          <SubmitButton busy="Saving…">Save tag</SubmitButton>
        </div>
      </form>
    </Panel>
  )
}
