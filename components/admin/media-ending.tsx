'use client'
import { Panel } from '@/components/ui/panel.tsx'
import type { FormAction } from '@/lib/actions/form-state.ts'
import { AskedForm } from './asked-form.tsx'
import { FormMessage } from './form-message.tsx'
import { useForm } from './use-form.ts'

type MediaEndingProps = {
  id: number
  name: string
  /** How many posts use it. */
  uses: number
  remove: FormAction
}

/** Deletes a file that nothing uses. */
export function MediaEnding({ id, name, uses, remove }: MediaEndingProps) {
  const { state, form } = useForm(remove)
  return (
    <Panel
      title="Delete"
      about={
        uses > 0
          ? 'It cannot be deleted while something uses it; earlier versions of posts count, for they can be restored.'
          : 'Its address answers from then on that it is gone for good.'
      }
    >
      <FormMessage state={state} />
      {uses === 0 && (
        <AskedForm
          form={form}
          label="Delete this file…"
          className="text-danger!"
          title={`Delete “${name}”?`}
          about="Nothing here uses it. Links from elsewhere find that it is gone. This cannot be undone."
          confirm="Delete the file"
        >
          <input type="hidden" name="id" value={id} />
        </AskedForm>
      )}
    </Panel>
  )
}
