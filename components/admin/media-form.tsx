'use client'
import { Field, TextField } from '@/components/ui/field.tsx'
import { Panel } from '@/components/ui/panel.tsx'
import { SubmitButton } from '@/components/ui/submit-button.tsx'
import { Textarea } from '@/components/ui/textarea.tsx'
import { problemOf, valueOf, type FormAction } from '@/lib/actions/form-state.ts'
import { FormMessage } from './form-message.tsx'
import { useForm } from './use-form.ts'

type MediaFormProps = {
  media: { id: number; title: string; alt: string; caption: string }
  isPicture: boolean
  save: FormAction
}

/** The words that belong to a file. */
export function MediaForm({ media, isPicture, save }: MediaFormProps) {
  const { state, form } = useForm(save)
  return (
    <Panel title="Words" about="Texts begin with these when the file is put in, and then have their own.">
      <form {...form} className="grid gap-4">
        <FormMessage state={state} />
        <input type="hidden" name="id" value={media.id} />
        <TextField
          name="title"
          label="Title"
          hint={isPicture ? 'What it is found by.' : 'What readers see of it, instead of the file name.'}
          maxLength={200}
          defaultValue={valueOf(state, 'title', media.title)}
          problem={problemOf(state, 'title')}
        />
        {isPicture && (
          <>
            <Field
              name="alt"
              label="What it shows"
              hint="For readers who cannot see it. Covers use it as it stands here."
              problem={problemOf(state, 'alt')}
            >
              {(control) => (
                <Textarea
                  {...control}
                  rows={2}
                  maxLength={1_000}
                  defaultValue={valueOf(state, 'alt', media.alt)}
                />
              )}
            </Field>
            <Field
              name="caption"
              label="Caption"
              hint="Below the picture, for everybody."
              problem={problemOf(state, 'caption')}
            >
              {(control) => (
                <Textarea
                  {...control}
                  rows={2}
                  maxLength={1_000}
                  defaultValue={valueOf(state, 'caption', media.caption)}
                />
              )}
            </Field>
          </>
        )}
        <div>
          <SubmitButton busy="Saving…">Save words</SubmitButton>
        </div>
      </form>
    </Panel>
  )
}
