'use client'
import { Field, TextField } from '@/components/ui/field.tsx'
import { Panel } from '@/components/ui/panel.tsx'
import { SubmitButton } from '@/components/ui/submit-button.tsx'
import { Textarea } from '@/components/ui/textarea.tsx'
import { problemOf, valueOf, type FormAction } from '@/lib/actions/form-state.ts'
import type { Settings } from '@/lib/site/settings.ts'
import { FormMessage } from './form-message.tsx'
import { useForm } from './use-form.ts'

type MaintenanceDisplayFormProps = {
  display: Pick<Settings, 'bannerLead' | 'maintenanceZones'>
  save: FormAction
}

export function MaintenanceDisplayForm({ display, save }: MaintenanceDisplayFormProps) {
  const { state, form } = useForm(save)
  return (
    <Panel title="What readers see" about="Pages that are out already follow at once.">
      <form {...form} className="grid gap-4">
        <FormMessage state={state} />
        <TextField
          name="bannerLead"
          label="Announced ahead, in hours"
          hint="Every page tells of a window from that long before its start until its end. 0: only while it runs; at most 336, two weeks."
          inputMode="numeric"
          autoComplete="off"
          defaultValue={valueOf(state, 'bannerLead', String(display.bannerLead))}
          problem={problemOf(state, 'bannerLead')}
        />
        <Field
          name="maintenanceZones"
          label="Time zones"
          hint="One in each line, at most 12, in the order in which readers see them. Such as UTC, Africa/Lusaka, America/Los_Angeles, Asia/Kolkata, Australia/Perth, Europe/Berlin."
          problem={problemOf(state, 'maintenanceZones')}
        >
          {(control) => (
            <Textarea
              {...control}
              rows={6}
              autoCapitalize="none"
              spellCheck={false}
              defaultValue={valueOf(state, 'maintenanceZones', display.maintenanceZones.join('\n'))}
            />
          )}
        </Field>
        <div>
          <SubmitButton busy="Saving…">Save</SubmitButton>
        </div>
      </form>
    </Panel>
  )
}
