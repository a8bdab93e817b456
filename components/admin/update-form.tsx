'use client'
import { Checkbox } from '@/components/ui/checkbox.tsx'
import { Field } from '@/components/ui/field.tsx'
import { SubmitButton } from '@/components/ui/submit-button.tsx'
import { Textarea } from '@/components/ui/textarea.tsx'
import { problemOf, valueOf, type FormAction } from '@/lib/actions/form-state.ts'
import type { State } from '@/lib/maintenance/window.ts'
import { windowStates } from '@/lib/maintenance/wording.ts'
import { FormMessage } from './form-message.tsx'
import { TimeField } from './time-field.tsx'
import { useForm } from './use-form.ts'

/** Which window: sent along with every form about it. */
export type Which = { post: string; block: string; zone: string }

type UpdateFormProps = {
  which: Which
  /** How the window stands. */
  state: State
  /** As it is planned: `2026-07-24T03:00` in the zone. */
  end: string | null
  /** Whether followers can be told of its post again. */
  followed: boolean
  write: FormAction
}

const CHOICES = ['in-progress', 'extended', 'done', 'cancelled'] as const

function labelOf(value: State, standing: State): string {
  if (value === 'extended') return value === standing ? 'Takes even longer' : 'Takes longer'
  return windowStates[value]
}

/** Tells readers what is new: a few words, and perhaps how it stands from now on. */
export function UpdateForm({ which, state: standing, end, followed, write }: UpdateFormProps) {
  const { state, form } = useForm(write)
  const chosen = valueOf(state, 'state')
  const stateProblem = problemOf(state, 'state')
  const choices = [
    { value: '', label: `Still: ${windowStates[standing].toLowerCase()}` },
    ...CHOICES.filter((each) => each !== standing || each === 'extended').map((value) => ({
      value,
      label: labelOf(value, standing),
    })),
  ]
  return (
    <form {...form} className="group grid gap-4">
      <FormMessage state={state} />
      <WhichFields which={which} />
      <Field name="text" label="What is new?" problem={problemOf(state, 'text')}>
        {(control) => (
          <Textarea {...control} required maxLength={5_000} rows={3} defaultValue={valueOf(state, 'text')} />
        )}
      </Field>
      <fieldset aria-describedby={stateProblem && 'state-problem'}>
        <legend className="mb-1.5 text-sm font-medium">How it stands</legend>
        <div className="flex flex-wrap gap-2">
          {choices.map(({ value, label }) => (
            <label
              key={value}
              className="inline-flex h-11 items-center rounded-md border border-edge bg-paper px-3.5 text-sm has-checked:border-accent has-checked:bg-accent-wash has-checked:font-medium has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-accent mouse:h-9"
            >
              <input
                type="radio"
                name="state"
                value={value}
                defaultChecked={value === chosen}
                className="mr-2 size-4 accent-accent"
              />
              {label}
            </label>
          ))}
        </div>
        {stateProblem && (
          <p id="state-problem" className="mt-1.5 text-sm text-danger">
            {stateProblem}
          </p>
        )}
      </fieldset>
      <div className="hidden group-has-[input[value=extended]:checked]:block">
        <TimeField
          state={state}
          name="end"
          label={`New end (${which.zone})`}
          hint="Empty: nobody knows yet."
          initial={end ?? undefined}
        />
      </div>
      <details open={problemOf(state, 'at') !== undefined || undefined}>
        <summary className="w-fit cursor-pointer py-3 text-sm text-soft md:py-0.5">
          It was at another time than now
        </summary>
        <div className="mt-2">
          <TimeField state={state} name="at" label={`When (${which.zone})`} hint="Empty: now." />
        </div>
      </details>
      {followed && (
        <Checkbox
          name="tellAgain"
          defaultChecked={valueOf(state, 'tellAgain') === 'on'}
          label="Tell followers again"
          hint="The post appears in every feed as a new one. Without it, followers get the update in the post they know."
        />
      )}
      <div>
        <SubmitButton busy="Publishing…" className="w-full md:w-auto">
          Publish update
        </SubmitButton>
      </div>
    </form>
  )
}

export function WhichFields({ which }: { which: Which }) {
  return Object.entries(which).map(([name, value]) => (
    <input key={name} type="hidden" name={name} value={value} />
  ))
}
