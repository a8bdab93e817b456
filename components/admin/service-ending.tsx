'use client'
import { Panel } from '@/components/ui/panel.tsx'
import { SubmitButton } from '@/components/ui/submit-button.tsx'
import type { FormAction } from '@/lib/actions/form-state.ts'
import { countOf } from '@/lib/count.ts'
import { FormMessage } from './form-message.tsx'
import { MergeForm } from './merge-form.tsx'
import { useForm } from './use-form.ts'

type ServiceEndingProps = {
  service: { id: number; name: string; windows: number }
  others: { id: number; name: string }[]
  merge: FormAction
  remove: FormAction
}

/** Two ways for a service to end: as part of another, or altogether while nothing names it. */
export function ServiceEnding({ service, others, merge, remove }: ServiceEndingProps) {
  const removing = useForm(remove)
  return (
    <>
      <MergeForm
        noun="service"
        about="All windows name the other service instead, and its address leads there. This cannot be undone."
        from={service}
        others={others}
        merge={merge}
      />
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
