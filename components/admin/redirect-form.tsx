'use client'
import { TextField } from '@/components/ui/field.tsx'
import { Panel } from '@/components/ui/panel.tsx'
import { SubmitButton } from '@/components/ui/submit-button.tsx'
import { problemOf, valueOf, type FormAction } from '@/lib/actions/form-state.ts'
import { FormMessage } from './form-message.tsx'
import { useForm } from './use-form.ts'

type RedirectFormProps = {
  add: FormAction
  /** An address that somebody has just looked for, and where it leads: empty when that is nowhere. */
  from: string
  to: string
}

export function RedirectForm({ add, from, to }: RedirectFormProps) {
  const { state, form } = useForm(add)
  return (
    <Panel
      title={to ? 'Let the address lead somewhere else' : 'Let an address lead somewhere'}
      about="For links on other sites, and for short ones on paper."
    >
      <form {...form} key={`${from} ${to}`} className="grid gap-4">
        <FormMessage state={state} />
        <div className="grid items-start gap-4 md:grid-cols-2">
          <TextField
            name="from"
            label="This address"
            hint="On this blog, from its first slash on."
            placeholder="/heron"
            required
            autoCapitalize="none"
            spellCheck={false}
            defaultValue={valueOf(state, 'from', from)}
            problem={problemOf(state, 'from')}
          />
          <TextField
            name="to"
            label="Leads to"
            hint="A path of this blog, or an address with https://."
            placeholder="/posts/heron-moves-to-new-hardware"
            required
            autoCapitalize="none"
            spellCheck={false}
            defaultValue={valueOf(state, 'to', to)}
            problem={problemOf(state, 'to')}
          />
        </div>
        <div>
          <SubmitButton busy={to ? 'Changing…' : 'Adding…'}>{to ? 'Change' : 'Add'}</SubmitButton>
        </div>
      </form>
    </Panel>
  )
}
