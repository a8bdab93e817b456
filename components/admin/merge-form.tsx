'use client'
import { Field } from '@/components/ui/field.tsx'
import { Panel } from '@/components/ui/panel.tsx'
import { Select } from '@/components/ui/select.tsx'
import { SubmitButton } from '@/components/ui/submit-button.tsx'
import { problemOf, type FormAction } from '@/lib/actions/form-state.ts'
import { FormMessage } from './form-message.tsx'
import { useForm } from './use-form.ts'

type Named = { id: number; name: string }

type MergeFormProps = {
  /** `tag`, `service` */
  noun: string
  /** What becomes of everything that carries the name. */
  about: string
  from: Named
  others: Named[]
  merge: FormAction
}

/** Makes one thing part of another of its kind, where there is another. */
export function MergeForm({ noun, about, from, others, merge }: MergeFormProps) {
  const { state, form } = useForm(merge)
  if (others.length === 0) return null
  return (
    <Panel title="Merge" about={about}>
      <form {...form} className="grid gap-4">
        <FormMessage state={state} />
        <input type="hidden" name="id" value={from.id} />
        <div className="flex flex-wrap items-end gap-2">
          <Field
            name="into"
            label={`Merge “${from.name}” into`}
            problem={problemOf(state, 'into')}
            className="grow"
          >
            {(control) => (
              <Select {...control} required defaultValue="">
                <option value="" disabled>
                  Choose a {noun}
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
  )
}
