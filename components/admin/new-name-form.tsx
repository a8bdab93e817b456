'use client'
import { TextField } from '@/components/ui/field.tsx'
import { SubmitButton } from '@/components/ui/submit-button.tsx'
import { problemOf, valueOf, type FormAction } from '@/lib/actions/form-state.ts'
import { FormMessage } from './form-message.tsx'
import { useForm } from './use-form.ts'

type NewNameFormProps = {
  /** `tag`, `service` */
  noun: string
  create: FormAction
}

/** Begins something that needs but a name. */
export function NewNameForm({ noun, create }: NewNameFormProps) {
  const { state, form } = useForm(create)
  return (
    <form {...form} className="mb-6 grid gap-3">
      {state.status !== 'invalid' && <FormMessage state={state} />}
      <div className="flex flex-wrap items-end gap-2">
        <TextField
          name="name"
          label={`New ${noun}`}
          required
          maxLength={80}
          defaultValue={valueOf(state, 'name')}
          problem={problemOf(state, 'name')}
          className="grow md:max-w-sm"
        />
        <SubmitButton busy="Adding…">Add {noun}</SubmitButton>
      </div>
    </form>
  )
}
