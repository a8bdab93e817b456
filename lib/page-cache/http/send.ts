import type { IncomingMessage, ServerResponse } from 'node:http'
import { chooseCoding } from './coding.ts'
import { evaluate, matchingTag, type Preconditions, type Verdict } from './conditional.ts'
import { headsOf } from './head.ts'
import type { Form, Page } from '../page.ts'

/** What a request says about the answer it wants. */
export type Wishes = Preconditions & { 'accept-encoding'?: string }

/** What this request gets of a page: which form of it, or the word that nothing has changed. */
export function chooseAnswer(wishes: Wishes, page: Page, now: number): { verdict: Verdict; form: Form } {
  const form = chooseForm(page, wishes['accept-encoding'])
  // Preconditions only concern what would be answered with success (RFC 9110 section 13.2.1).
  const verdict = page.status === 200 ? evaluate(wishes, page, now) : 'send'
  return { verdict, form: verdict === 'not modified' ? heldForm(page, wishes, form) : form }
}

/** Sends a page as this request wants it: its coding, nothing but a head, or the word that nothing has changed. */
export function send(
  request: IncomingMessage,
  response: ServerResponse,
  page: Page,
  now: number,
  until: number,
): void {
  const { verdict, form } = chooseAnswer(request.headers, page, now)
  switch (verdict) {
    case 'send':
      // Node's type wants arrays that may be changed; it does not change them.
      response.writeHead(page.status, headsOf(page, form, now, until).full as string[])
      response.end(request.method === 'HEAD' ? undefined : form.body)
      return
    case 'not modified':
      response.writeHead(304, headsOf(page, form, now, until).unchanged as string[])
      response.end()
      return
    case 'precondition failed':
      response.writeHead(412, ['Content-Length', '0'])
      response.end()
  }
}

function chooseForm(page: Page, acceptEncoding: string | undefined): Form {
  const { forms } = page
  const coding = chooseCoding(acceptEncoding)
  for (const form of forms) if (form.coding === coding) return form
  return identity(forms)
}

function identity(forms: readonly Form[]): Form {
  const last = forms.at(-1)
  if (!last) throw new Error('A page without forms')
  return last
}

/** A 304 names what the client holds, which may be in another coding than it would get now. */
function heldForm(page: Page, wishes: Wishes, chosen: Form): Form {
  const list = wishes['if-none-match']
  if (list === undefined || list.includes(chosen.etag)) return chosen
  const held = list.trim() === '*' ? chosen.etag : matchingTag(list, page.etags, 'weak')
  return page.forms.find(({ etag }) => etag === held) ?? chosen
}
