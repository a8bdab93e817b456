import type { IncomingMessage, ServerResponse } from 'node:http'
import { adminPaths } from '../admin-paths.ts'
import { element, escapeText, startTag } from '../content/html/element.ts'
import { standalonePage } from './failure-page.ts'
import { replaceAnswer } from './replace-answer.ts'

/** What Next takes of a form at most; of more, nothing is kept. */
const MOST = 1024 * 1024

/**
 * Keeps what was typed into a form that is sent without script after the session has ended: instead of being led to
 * the sign-in page, which knows nothing of it, the sender gets a page that shows it and sends it again. With script,
 * the form itself stays on the screen (lib/actions/form-action.ts).
 */
export function keepForm(request: IncomingMessage, response: ServerResponse): void {
  const { method, url = '', headers } = request
  const type = headers['content-type'] ?? ''
  if (method !== 'POST' || headers['next-action'] || !type.startsWith('multipart/form-data')) return
  const read = listen(request)
  replaceAnswer(response, (status) => {
    const to = String(response.getHeader('location') ?? '')
    if (status < 300 || status > 399 || !to.startsWith(adminPaths.signIn())) return undefined
    return { status: 403, fields: {}, page: async () => keptPage(url, to, await formIn(read(), type)) }
  })
}

/** Hears what Next reads; gives it all, or null when it was too much. */
function listen(request: IncomingMessage): () => Buffer | null {
  const chunks: Buffer[] = []
  let size = 0
  const push = request.push.bind(request)
  request.push = (chunk: Buffer | null, encoding?: BufferEncoding) => {
    size += chunk?.length ?? 0
    if (chunk && size <= MOST) chunks.push(chunk)
    return push(chunk, encoding)
  }
  return () => (size <= MOST ? Buffer.concat(chunks) : null)
}

async function formIn(body: Buffer | null, type: string): Promise<FormData> {
  const response = new Response(body ? new Uint8Array(body) : null, { headers: { 'content-type': type } })
  return response.formData().catch(() => new FormData())
}

function keptPage(url: string, signInAt: string, form: FormData): string {
  const fields = [...form].flatMap(([name, value]) => (typeof value === 'string' ? [{ name, value }] : []))
  const kept = fields.filter(({ name }) => !/password/i.test(name))
  const signIn = element('a', { href: signInAt, target: '_blank' }, 'Sign in in a new tab')
  const inside = `${kept.map(field).join('\n')}\n<p><button type="submit">Send it again</button></p>`
  if (kept.length === 0)
    return standalonePage(
      'You are signed out',
      `<p>Nothing was saved, and what you sent cannot be shown here. ${signIn}, then go back: your browser still has it.</p>`,
    )
  return standalonePage(
    'You are signed out',
    `<p>Nothing was saved, and nothing is lost: what you typed is here. ${signIn}, come back to this page, and send it
again.</p>
${element('form', { method: 'post', action: url, enctype: 'multipart/form-data' }, inside)}
<p>Passwords and files are not kept: the form will ask for them.</p>`,
  )
}

/** What people typed is shown; what the form carries for the server goes along. */
function field({ name, value }: { name: string; value: string }): string {
  if (name.startsWith('$') || /^(id|.*token)$/i.test(name) || /^\d*$/.test(value))
    return startTag('input', { type: 'hidden', name, value })
  // The first line break of a text area is not part of what it says.
  const text = element('textarea', { name, readonly: true, rows: 3 }, `\n${escapeText(value)}`)
  return element('p', {}, element('label', {}, escapeText(wordsOf(name)) + text))
}

/** `frontPage` as people say it: `Front page`. */
function wordsOf(name: string): string {
  const words = name.replace(/([a-z])([A-Z])/g, '$1 $2').toLowerCase()
  return words.charAt(0).toUpperCase() + words.slice(1)
}
