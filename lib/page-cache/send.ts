import type { IncomingMessage, ServerResponse } from 'node:http'
import { chooseCoding } from './coding.ts'
import { evaluate, matchingTag } from './conditional.ts'
import { headsOf } from './head.ts'
import type { Form, Page } from './page.ts'

/** Sends a page as this request wants it: its coding, nothing but a head, or the word that nothing has changed. */
export function send(
  request: IncomingMessage,
  response: ServerResponse,
  page: Page,
  now: number,
  until: number,
): void {
  const { headers } = request
  const form = chooseForm(page, headers['accept-encoding'])
  // Preconditions only concern what would be answered with success (RFC 9110 section 13.2.1).
  const verdict = page.status === 200 ? evaluate(headers, page, now) : 'send'
  switch (verdict) {
    case 'send':
      // Node's type wants arrays that may be changed; it does not change them.
      response.writeHead(page.status, headsOf(page, form, now, until).full as string[])
      response.end(request.method === 'HEAD' ? undefined : form.body)
      return
    case 'not modified':
      response.writeHead(304, headsOf(page, heldForm(page, headers, form), now, until).unchanged as string[])
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
function heldForm(page: Page, headers: IncomingMessage['headers'], chosen: Form): Form {
  const list = headers['if-none-match']
  if (list === undefined || list.includes(chosen.etag)) return chosen
  const held = list.trim() === '*' ? chosen.etag : matchingTag(list, page.etags, 'weak')
  return page.forms.find(({ etag }) => etag === held) ?? chosen
}
