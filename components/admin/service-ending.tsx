'use client'
import { Field } from '@/components/ui/field.tsx'
import { Panel } from '@/components/ui/panel.tsx'
import { Select } from '@/components/ui/select.tsx'
import { SubmitButton } from '@/components/ui/submit-button.tsx'
import { problemOf, type FormAction } from '@/lib/actions/form-state.ts'
import { countOf } from '@/lib/count.ts'
import { FormMessage } from './form-message.tsx'
import { useForm } from './use-form.ts'

type ServiceEndingProps = {
  service: { id: number; name: string; windows: number }
  others: { id: number; name: string }[]
  merge: FormAction
  remove: FormAction
}

/** Two ways for a service to end: as part of another, or altogether while nothing names it. */
export function ServiceEnding({ service, others, merge, remove }: ServiceEndingProps) {
  const merging = useForm(merge)
  const removing = useForm(remove)
  return (
    <>
      {others.length > 0 && (
        <Panel
          title="Merge"
          about="All windows name the other service instead, and its address leads there. This cannot be undone."
        >
          <form {...merging.form} className="grid gap-4">
            <FormMessage state={merging.state} />
            <input type="hidden" name="id" value={service.id} />
            <div className="flex flex-wrap items-end gap-2">
              <Field
                name="into"
                label={`Merge “${service.name}” into`}
                problem={problemOf(merging.state, 'into')}
                className="grow"
              >
                {(control) => (
                  <Select {...control} required defaultValue="">
                    <option value="" disabled>
                      Choose a service
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
      <Panel
        title="Delete"
        about={
          service.windows === 0
            ? 'No window names it. Its address answers that it is gone.'
            : `It stands in ${countOf(service.windows, 'window')}, so it can only be merged into another.`
        }
      >
        {service.windows === 0 && (
          <form {...removing.form} className="grid gap-4">
            <FormMessage state={removing.state} />
            <input type="hidden" name="id" value={service.id} />
            <div>
              <SubmitButton look="plain" busy="Deleting…" className="text-danger">
                Delete this service
              </SubmitButton>
            </div>
          </form>
        )}
      </Panel>
    </>
  )
}
