'use client'
import { RotateCcw, Send, Trash2, type LucideIcon } from 'lucide-react'
import { useRef, useTransition } from 'react'
import { AlertDialog } from '@/components/ui/alert-dialog.tsx'
import { Button } from '@/components/ui/button.tsx'
import { Checkbox } from '@/components/ui/checkbox.tsx'
import { Spinner } from '@/components/ui/spinner.tsx'
import { SubmitButton } from '@/components/ui/submit-button.tsx'
import { countOf } from '@/lib/count.ts'
import { stopEnter } from './stop-enter.ts'

type Submit = (form: FormData) => void

type PostListBarProps = {
  /** `post`, `page` */
  noun: string
  /** How many of them the list has, and how many of those on this page are chosen. */
  total: number
  chosen: number
  all: boolean
  onAll: (on: boolean) => void
  inTrash: boolean
  trash: Submit
  restore: Submit
  deleteForever: Submit
  /** Absent: not for this person. */
  publish: Submit | undefined
}

/** Above the list: choose all, and what to do with the chosen ones. Without script nothing counts as chosen until it is sent. */
export function PostListBar(props: PostListBarProps) {
  const { noun, total, chosen, all, onAll, inTrash, trash, restore, publish, deleteForever } = props
  const bar = useRef<HTMLDivElement>(null)
  const [sending, startSending] = useTransition()
  const nothing = chosen === 0 || sending
  const send = (submit: Submit) => {
    const form = bar.current?.closest('form')
    if (form) startSending(() => submit(new FormData(form)))
  }
  return (
    <div
      ref={bar}
      className="sticky top-14 z-10 flex min-h-14 flex-wrap items-center gap-x-3 gap-y-1 rounded-t-lg border-b border-rule bg-paper px-4 py-1.5 md:top-0"
    >
      <Checkbox
        label="Choose all on this page"
        hideLabel
        checked={all}
        ref={(box) => {
          if (box) box.indeterminate = chosen > 0 && !all
        }}
        onChange={(event) => onAll(event.target.checked)}
        onKeyDown={stopEnter}
      />
      <p aria-live="polite" className="flex grow items-center gap-2 text-sm text-soft">
        {sending && <Spinner />}
        {sending ? 'Working…' : chosen > 0 ? `${chosen} chosen` : countOf(total, noun)}
      </p>
      <div className="flex gap-2">
        {inTrash ? (
          <>
            <AtOnce label="Restore" busy="Restoring…" Sign={RotateCcw} submit={restore} disabled={nothing} />
            <AlertDialog
              trigger={
                <Button size="small" disabled={nothing} className="text-danger! noscript:hidden">
                  Delete for good…
                </Button>
              }
              title={
                chosen === 1
                  ? `Delete this ${noun} for good?`
                  : `Delete these ${countOf(chosen, noun)} for good?`
              }
              about="Their text and all earlier versions are gone then. Their addresses go on saying that there was something."
              confirm="Delete for good"
              onConfirm={() => send(deleteForever)}
            />
            <Unasked label="Delete for good" submit={deleteForever} />
          </>
        ) : (
          <>
            {publish && (
              <>
                <AlertDialog
                  trigger={
                    <Button size="small" disabled={nothing} className="noscript:hidden">
                      <Send aria-hidden="true" />
                      Publish…
                    </Button>
                  }
                  title={
                    chosen === 1 ? `Publish this ${noun} now?` : `Publish these ${countOf(chosen, noun)} now?`
                  }
                  about={`Readers see what is a draft or in review at once${noun === 'post' ? ', and feeds tell of it' : ''}. What is scheduled or published stays as it is.`}
                  confirm="Publish now"
                  look="primary"
                  onConfirm={() => send(publish)}
                />
                <Unasked label="Publish" submit={publish} />
              </>
            )}
            <AtOnce
              label="Move to the trash"
              busy="Moving…"
              Sign={Trash2}
              submit={trash}
              disabled={nothing}
            />
          </>
        )}
      </div>
    </div>
  )
}

type AtOnceProps = { label: string; busy: string; Sign: LucideIcon; submit: Submit; disabled: boolean }

/** Done without a question, as it can be taken back. */
function AtOnce({ label, busy, Sign, submit, disabled }: AtOnceProps) {
  return (
    <>
      <SubmitButton
        look="plain"
        size="small"
        busy={busy}
        formAction={submit}
        disabled={disabled}
        className="noscript:hidden"
      >
        <Sign aria-hidden="true" />
        {label}
      </SubmitButton>
      <Unasked label={label} submit={submit} />
    </>
  )
}

/** Without script nothing can be asked first, and nobody knows what is chosen: it is done at once. */
function Unasked({ label, submit }: { label: string; submit: Submit }) {
  return (
    <noscript>
      <Button type="submit" size="small" formAction={submit}>
        {label}
      </Button>
    </noscript>
  )
}
