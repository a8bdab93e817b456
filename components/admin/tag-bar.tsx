import { useId } from 'react'
import { Field } from '@/components/ui/field.tsx'
import { Input } from '@/components/ui/input.tsx'
import { Select } from '@/components/ui/select.tsx'
import { SubmitButton } from '@/components/ui/submit-button.tsx'
import { problemOf, valueOf, type FormState } from '@/lib/actions/form-state.ts'
import { FormMessage } from './form-message.tsx'
import { stopEnter } from './stop-enter.ts'

type TagBarProps = { known: string[]; state: FormState; submit: (form: FormData) => void }

/** Gives the chosen posts a tag or takes one from them. It is there once a post is chosen, with script or without. */
export function TagBar({ known, state, submit }: TagBarProps) {
  const list = useId()
  return (
    <div className="hidden border-b border-rule bg-wash px-4 py-3 group-has-[[name=ids]:checked]/list:block">
      {state.status !== 'invalid' && <FormMessage state={state} />}
      <div className="flex flex-wrap items-start gap-2">
        <Select
          name="tagging"
          aria-label="What to do with the tag"
          defaultValue={valueOf(state, 'tagging', 'add')}
          className="w-full sm:w-40"
        >
          <option value="add">Add the tag</option>
          <option value="remove">Remove the tag</option>
        </Select>
        <Field
          name="tag"
          label={<span className="sr-only">Name of the tag</span>}
          problem={problemOf(state, 'tag')}
          className="-mt-1.5 grow sm:max-w-72"
        >
          {(control) => (
            <Input
              {...control}
              defaultValue={valueOf(state, 'tag')}
              list={list}
              maxLength={80}
              autoComplete="off"
              placeholder="Name of the tag"
              onKeyDown={stopEnter}
            />
          )}
        </Field>
        <datalist id={list}>
          {known.map((name) => (
            <option key={name}>{name}</option>
          ))}
        </datalist>
        <SubmitButton look="plain" formAction={submit}>
          Apply
        </SubmitButton>
      </div>
    </div>
  )
}
