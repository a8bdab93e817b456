'use client'
import { startTransition, useActionState, useEffect, useRef, type RefObject } from 'react'
import { useToast } from '@/components/ui/toast.tsx'
import { idle, type FormAction, type FormState } from '@/lib/actions/form-state.ts'

type UsedForm = {
  state: FormState
  /** Spread over the form. */
  form: { action: (form: FormData) => void; ref: RefObject<HTMLFormElement | null> }
}

/**
 * A form and its action: tells the result as a toast, and moves the focus to the first field that cannot stay, or to
 * the panel of what was pressed when that is gone with its row. With `undoAction`, the toast offers to take back what
 * the action says can be. `address` is that of the screen, for one of several actions in a form: without script React
 * tells them apart by it.
 */
export function useForm(action: FormAction, undoAction: FormAction = action, address?: string): UsedForm {
  const [state, submit, pending] = useActionState(action, idle, address)
  const [undone, undo] = useActionState(undoAction, idle)
  const ref = useRef<HTMLFormElement>(null)
  const panel = useRef<HTMLElement>(null)
  const toast = useToast()
  useEffect(() => {
    if (pending) panel.current = document.activeElement?.closest<HTMLElement>('section, main') ?? null
  }, [pending])
  useEffect(() => {
    if (state.status === 'done') {
      const fields = state.undo
      const run = () => startTransition(() => undo(formOf(fields ?? {})))
      toast({ text: state.message, action: fields && { label: 'Undo', run } })
      if (document.activeElement === document.body) panel.current?.focus()
    }
    if (state.status === 'invalid') ref.current?.querySelector<HTMLElement>('[aria-invalid]')?.focus()
  }, [state, toast, undo])
  useEffect(() => {
    if (undone.status === 'done') toast({ text: undone.message })
    else if (undone.status !== 'idle') toast({ text: undone.message, tone: 'danger' })
  }, [undone, toast])
  return { state, form: { action: submit, ref } }
}

function formOf(fields: Record<string, string>): FormData {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.set(name, value)
  return form
}
