import 'server-only'
import { refresh } from 'next/cache'
import { notFound, redirect } from 'next/navigation'
import type { z } from 'zod'
import { log } from '../log.ts'
import { refused, type Answer } from './answer.ts'
import { asking } from './asking.ts'
import { define, mayRun, type Asking, type Needed, type Performed, type WhoFor } from './definition.ts'
import { fieldsOf, inOurWords, problemsOf, typedOf } from './fields.ts'
import { leaveMessage } from './message.ts'
import type { FormAction, FormState } from './form-state.ts'

type Definition<N extends Needed, Schema extends z.ZodType> = {
  permission: N
  input: Schema
  /** Calls one verb and answers. Surprises may throw: they are logged, and the form keeps what was typed. */
  run: (asking: Asking<WhoFor<N>> & { input: z.output<Schema> }) => Promise<Answer>
}

/**
 * Defines a server action for `useActionState`, which is also what a form without script is sent to. Every exported
 * action is made by this. It authorises, then validates, then runs; a foreign origin never gets here
 * (lib/process/staff-request.ts, Next).
 */
export function formAction<N extends Needed, Schema extends z.ZodType>(
  definition: Definition<N, Schema>,
): FormAction {
  async function perform(asking: Asking, form: FormData): Promise<Performed> {
    if (!mayRun(definition.permission, asking)) return { kind: asking.staff ? 'missing' : 'signed out' }
    const input = definition.input.safeParse(fieldsOf(form), inOurWords)
    if (!input.success) return { kind: 'invalid', fields: problemsOf(input.error) }
    return definition.run({ ...asking, input: input.data })
  }

  async function action(_before: FormState, form: FormData): Promise<FormState> {
    return deliver(await attempt(perform, form), form)
  }

  return define(action, { kind: 'action', permission: definition.permission, perform })
}

async function attempt(
  perform: (asking: Asking, form: FormData) => Promise<Performed>,
  form: FormData,
): Promise<Performed> {
  try {
    return await perform(await asking(), form)
  } catch (error) {
    log.error({ err: error }, 'an action failed')
    return refused('Something went wrong on our side. Nothing was lost: try again in a minute.')
  }
}

async function deliver(performed: Performed, form: FormData): Promise<FormState> {
  const values = typedOf(form)
  switch (performed.kind) {
    case 'done':
      refresh()
      return {
        status: 'done',
        message: performed.message,
        id: crypto.randomUUID(),
        undo: performed.undo,
        shown: performed.shown,
      }
    case 'go':
      if (performed.message) await leaveMessage(performed.message, performed.to)
      return redirect(performed.to)
    case 'invalid':
      return {
        status: 'invalid',
        message: performed.fields.form ?? lookAgain(Object.keys(performed.fields).length),
        fields: performed.fields,
        values,
      }
    case 'refused':
      return { status: 'refused', message: performed.message, values }
    case 'signed out':
      return {
        status: 'signed-out',
        message: 'Your session has ended. What you typed is still here: sign in again, then send it.',
        values,
      }
    case 'missing':
      return notFound()
  }
}

function lookAgain(fields: number): string {
  return fields === 1 ? 'One field needs another look.' : `${fields} fields need another look.`
}
