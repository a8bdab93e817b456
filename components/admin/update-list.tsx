'use client'
import { Field } from '@/components/ui/field.tsx'
import { SubmitButton } from '@/components/ui/submit-button.tsx'
import { Textarea } from '@/components/ui/textarea.tsx'
import { problemOf, valueOf, type FormAction } from '@/lib/actions/form-state.ts'
import { FormMessage } from './form-message.tsx'
import { TimeField } from './time-field.tsx'
import { WhichFields, type Which } from './update-form.tsx'
import { useForm } from './use-form.ts'

/** An update, its time also as somebody in the zone of the window would say and type it. */
type Told = { at: string; text: string; words: string; local: string }

type UpdateListProps = { which: Which; updates: Told[]; correct: FormAction; remove: FormAction }

/** What has been told about a window, the latest first, each to be corrected or removed. */
export function UpdateList({ updates, ...rest }: UpdateListProps) {
  return (
    <ol className="grid gap-4">
      {updates.toReversed().map((update) => (
        <li key={`${update.at} ${update.text}`} className="border-l-2 border-rule pl-4">
          <p className="text-sm text-soft">{update.words}</p>
          <p className="whitespace-pre-line">{update.text}</p>
          <Correction update={update} {...rest} />
        </li>
      ))}
    </ol>
  )
}

function Correction({ which, update, correct, remove }: Omit<UpdateListProps, 'updates'> & { update: Told }) {
  const correcting = useForm(correct)
  const removing = useForm(remove)
  const { state } = correcting
  const same = (
    <>
      <WhichFields which={which} />
      <input type="hidden" name="wasAt" value={update.at} />
      <input type="hidden" name="wasText" value={update.text} />
    </>
  )
  return (
    <details open={'values' in state || undefined}>
      <summary className="w-fit cursor-pointer py-3 text-sm text-accent md:py-0.5">Correct or remove</summary>
      <form {...correcting.form} className="mt-2 grid gap-4">
        <FormMessage state={state} />
        {same}
        <Field name="text" label="What was new" problem={problemOf(state, 'text')}>
          {(control) => (
            <Textarea
              {...control}
              required
              maxLength={5_000}
              defaultValue={valueOf(state, 'text', update.text)}
            />
          )}
        </Field>
        <TimeField state={state} name="at" label={`When (${which.zone})`} initial={update.local} />
        <div>
          <SubmitButton look="plain" busy="Saving…">
            Save correction
          </SubmitButton>
        </div>
      </form>
      <form {...removing.form} className="mt-3 grid gap-3">
        <FormMessage state={removing.state} />
        {same}
        <div>
          <SubmitButton look="quiet" busy="Removing…" className="text-danger">
            Remove this update
          </SubmitButton>
        </div>
      </form>
    </details>
  )
}
