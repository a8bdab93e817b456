'use client'
import { TextField } from '@/components/ui/field.tsx'
import { Panel } from '@/components/ui/panel.tsx'
import { SubmitButton } from '@/components/ui/submit-button.tsx'
import { problemOf, valueOf, type FormAction } from '@/lib/actions/form-state.ts'
import { FormMessage } from './form-message.tsx'
import { useForm } from './use-form.ts'

type ServiceFormProps = { service: { id: number; name: string }; save: FormAction }

export function ServiceForm({ service, save }: ServiceFormProps) {
  const { state, form } = useForm(save)
  return (
    <Panel
      title="What it is called"
      about="A new name goes into all posts that name the service, and its old address leads to the new one."
    >
      <form {...form} className="grid gap-4">
        <FormMessage state={state} />
        <input type="hidden" name="id" value={service.id} />
        <TextField
          name="name"
          label="Name"
          required
          maxLength={80}
          defaultValue={valueOf(state, 'name', service.name)}
          problem={problemOf(state, 'name')}
        />
        <div>
          <SubmitButton busy="Saving…">Save service</SubmitButton>
        </div>
      </form>
    </Panel>
  )
}
