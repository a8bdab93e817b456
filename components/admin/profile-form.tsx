'use client'
import { Field, TextField } from '@/components/ui/field.tsx'
import { Panel } from '@/components/ui/panel.tsx'
import { SubmitButton } from '@/components/ui/submit-button.tsx'
import { Textarea } from '@/components/ui/textarea.tsx'
import { problemOf, valueOf, type FormAction } from '@/lib/actions/form-state.ts'
import { FormMessage } from './form-message.tsx'
import { useForm } from './use-form.ts'

type ProfileFormProps = { profile: { name: string; bio: string }; save: FormAction }

export function ProfileForm({ profile, save }: ProfileFormProps) {
  const { state, form } = useForm(save)
  return (
    <Panel title="Profile" about="Readers see this beside your posts.">
      <form {...form} className="grid gap-4">
        <FormMessage state={state} />
        <TextField
          name="name"
          label="Name"
          autoComplete="name"
          required
          maxLength={120}
          defaultValue={valueOf(state, 'name', profile.name)}
          problem={problemOf(state, 'name')}
        />
        <Field
          name="bio"
          label="About you"
          hint="A sentence or two, on the page with all your posts."
          problem={problemOf(state, 'bio')}
        >
          {(control) => (
            <Textarea {...control} maxLength={2_000} defaultValue={valueOf(state, 'bio', profile.bio)} />
          )}
        </Field>
        <div>
          <SubmitButton busy="Saving…">Save profile</SubmitButton>
        </div>
      </form>
    </Panel>
  )
}
