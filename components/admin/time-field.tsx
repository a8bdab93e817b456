import { Field, TextField } from '@/components/ui/field.tsx'
import { Select } from '@/components/ui/select.tsx'
import { problemOf, valueOf, type FormState } from '@/lib/actions/form-state.ts'

type TimeFieldProps = {
  state: FormState
  /** Of the field; the answer to which of two equal times is meant comes as `<name>Choice`. */
  name: string
  label: string
  hint?: string
  /** As it stood: `2026-07-24T03:00`. */
  initial?: string
}

/** A day and a time in a form that works without script. Asks which is meant when the clocks are put back. */
export function TimeField({ state, name, label, hint, initial }: TimeFieldProps) {
  const choice = `${name}Choice`
  const asked = problemOf(state, choice) !== undefined || valueOf(state, choice) !== ''
  return (
    <div className="grid gap-3">
      <TextField
        type="datetime-local"
        name={name}
        label={label}
        hint={hint}
        defaultValue={valueOf(state, name, initial)}
        problem={problemOf(state, name)}
      />
      {asked && (
        <Field name={choice} label="Which of the two">
          {(control) => (
            <Select {...control} defaultValue={valueOf(state, choice, 'earlier')}>
              <option value="earlier">The first, before the clocks are put back</option>
              <option value="later">The second, after that</option>
            </Select>
          )}
        </Field>
      )}
    </div>
  )
}
