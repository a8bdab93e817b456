'use client'
import { useActionState, useEffect, useRef, type RefObject } from 'react'
import { useToast } from '@/components/ui/toast.tsx'
import { idle, type FormAction, type FormState } from '@/lib/actions/form-state.ts'

type UsedForm = {
  state: FormState
  /** Spread over the form. */
  form: { action: (form: FormData) => void; ref: RefObject<HTMLFormElement | null> }
}

/** A form and its action: tells the result as a toast, and moves the focus to the first field that cannot stay. */
export function useForm(action: FormAction): UsedForm {
  const [state, submit] = useActionState(action, idle)
  const ref = useRef<HTMLFormElement>(null)
  const toast = useToast()
  useEffect(() => {
    if (state.status === 'done') toast({ text: state.message })
    if (state.status === 'invalid') ref.current?.querySelector<HTMLElement>('[aria-invalid]')?.focus()
  }, [state, toast])
  return { state, form: { action: submit, ref } }
}
