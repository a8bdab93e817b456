'use client'

import { FormMessage } from '@/components/admin/form-message.tsx'
import { useForm } from '@/components/admin/use-form.ts'
import { SubmitButton } from '@/components/ui/submit-button.tsx'
import type { FormAction } from '@/lib/actions/form-state.ts'

type Props = { postId: number; revision: number; restore: FormAction }

/** Makes an old text the newest one. */
export function RestoreForm({ postId, revision, restore }: Props) {
  const { state, form } = useForm(restore)
  return (
    <form {...form} className="grid justify-items-start gap-2">
      <FormMessage state={state} />
      <input type="hidden" name="post" value={postId} />
      <input type="hidden" name="revision" value={revision} />
      <SubmitButton busy="Bringing it back…">Bring the older text back</SubmitButton>
    </form>
  )
}
