'use client'
import { Copy } from 'lucide-react'
import { useId, useRef } from 'react'
import { Button } from '@/components/ui/button.tsx'
import { Field } from '@/components/ui/field.tsx'
import { Input } from '@/components/ui/input.tsx'
import { Panel } from '@/components/ui/panel.tsx'
import { Select } from '@/components/ui/select.tsx'
import { SubmitButton } from '@/components/ui/submit-button.tsx'
import { useToast } from '@/components/ui/toast.tsx'
import { problemOf, type FormAction } from '@/lib/actions/form-state.ts'
import { FormMessage } from './form-message.tsx'
import { useForm } from './use-form.ts'

type Link = {
  id: number
  creator: string
  /** In words. */
  made: string
  ends: string
}

type PreviewLinksProps = {
  postId: number
  /** In days. */
  lifetimes: number[]
  links: Link[]
  share: FormAction
  revoke: FormAction
}

/** The links by which people without an account see the preview. */
export function PreviewLinks({ postId, lifetimes, links, share, revoke }: PreviewLinksProps) {
  const sharing = useForm(share)
  const { state } = sharing
  const made = state.status === 'done' ? state.shown : undefined
  // Nobody copies a link that has been revoked.
  const shown = links.some(({ id }) => id === made?.id) ? made : undefined
  // One for all links: the row of a link that has ended is no longer there to tell so.
  const revoking = useForm(revoke)
  return (
    <div id="share" className="mt-6">
      <Panel
        title="Share the preview"
        about="Whoever has a link sees the newest text, without an account, until the link ends."
      >
        <form {...sharing.form} className="grid gap-4">
          <FormMessage state={state} />
          <input type="hidden" name="post" value={postId} />
          <div className="flex flex-wrap items-end gap-3">
            <Field name="days" label="Good for" problem={problemOf(state, 'days')}>
              {(control) => (
                <Select {...control} defaultValue={7} className="w-40">
                  {lifetimes.map((days) => (
                    <option key={days} value={days}>
                      {days === 1 ? '1 day' : `${days} days`}
                    </option>
                  ))}
                </Select>
              )}
            </Field>
            <SubmitButton>Make a link</SubmitButton>
          </div>
        </form>
        {shown && <NewLink key={shown.id} address={shown.text} />}
        <FormMessage state={revoking.state} />
        {links.length > 0 && (
          <ul aria-label="Links to this preview" className="mt-5 divide-y divide-rule border-t border-rule">
            {links.map((link) => (
              <LinkRow key={link.id} postId={postId} link={link} revoke={revoking.form.action} />
            ))}
          </ul>
        )}
      </Panel>
    </div>
  )
}

/** A link that was just made: nobody, not even the blog, can read it again. */
function NewLink({ address }: { address: string }) {
  const id = useId()
  const field = useRef<HTMLInputElement>(null)
  const toast = useToast()
  const copy = async () => {
    field.current?.select()
    // Browsers keep the clipboard from pages that came without TLS; the address is marked, ready to be copied by hand.
    await navigator.clipboard?.writeText(address)
    toast({ text: navigator.clipboard ? 'Copied.' : 'Now copy what is marked.' })
  }
  return (
    <div className="mt-4 grid gap-1.5 rounded-md bg-good-wash p-3.5">
      <label htmlFor={id} className="text-sm font-medium">
        The new link, shown this once
      </label>
      <div className="flex flex-wrap gap-2">
        <Input
          id={id}
          ref={field}
          readOnly
          value={address}
          className="min-w-0 grow basis-60"
          onFocus={(event) => event.target.select()}
        />
        <Button onClick={() => void copy()}>
          <Copy aria-hidden="true" />
          Copy
        </Button>
      </div>
    </div>
  )
}

type LinkRowProps = { postId: number; link: Link; revoke: (form: FormData) => void }

function LinkRow({ postId, link, revoke }: LinkRowProps) {
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 py-3">
      <p className="text-sm">
        Ends {link.ends}
        <br />
        <span className="text-soft">
          Made by {link.creator}, {link.made}
        </span>
      </p>
      <form action={revoke}>
        <input type="hidden" name="post" value={postId} />
        <input type="hidden" name="link" value={link.id} />
        <SubmitButton size="small" look="plain">
          Revoke<span className="sr-only"> the link that ends {link.ends}</span>
        </SubmitButton>
      </form>
    </li>
  )
}
