import type { RequestListener } from 'node:http'
import { inject } from 'light-my-request'
import { contentPolicy } from './finish/content-policy.ts'
import { finish, UnfinishedPage, type Finished } from './finish/finish.ts'
import type { Answer } from './page.ts'
import { SPECULATION_PATH, speculationRules } from './finish/speculation.ts'

/** What Next answers for an address, finished; null when the answer is not one that can be kept and given to others. */
export type Render = (key: string) => Promise<Answer | null>

/** Next failed to answer, or answered with something that is no finished page. */
class RenderFailure extends Error {
  override name = 'RenderFailure'
}

const KEPT_STATUSES = new Set([200, 301, 308, 404, 410])

/** Fields of Next's answer that readers get, in this order. Coding, caching and validators are the page cache's. */
const PASSED_ON = [
  'content-type',
  'content-language',
  'content-disposition',
  'location',
  'x-robots-tag',
  'x-content-type-options',
  'x-frame-options',
  'referrer-policy',
  'permissions-policy',
  'strict-transport-security',
  'access-control-allow-origin',
  'access-control-expose-headers',
]

/** By this field, which readers do not get, an answer says since when it is what it is. */
const CHANGED_AT = 'x-changed-at'

/** Files that no edition changes. */
const FILES = new Set(['/reader.js', '/icon.svg', '/favicon.ico', '/apple-touch-icon.png'])

type Options = {
  /** Next's own handler. */
  answer: RequestListener
  /** Public origin of the site. */
  siteUrl: string
  /** Text of a style sheet of the build (lib/page-cache/finish/style-sheets.ts). */
  css: (href: string) => string | undefined
}

/** Renders through Next in this process, as a visitor without cookies whose address is the public one. */
export function renderThroughNext({ answer, siteUrl, css }: Options): Render {
  const { host, protocol } = new URL(siteUrl)
  const headers = { host, 'x-forwarded-host': host, 'x-forwarded-proto': protocol.slice(0, -1) }

  return async (key) => {
    if (key === SPECULATION_PATH) return speculationRules
    const {
      statusCode: status,
      headers: given,
      rawPayload: body,
    } = await inject(answer, { url: key, headers })
    if (status >= 500) throw new RenderFailure(`Next answered ${status}`)
    if (!KEPT_STATUSES.has(status) || given['set-cookie'] !== undefined) return null
    const fields: (readonly [string, string])[] = []
    for (const name of PASSED_ON) {
      const value = given[name]
      if (value === undefined) continue
      fields.push([name, name === 'location' ? ownLocation(String(value), siteUrl) : String(value)])
    }
    if (FILES.has(key)) fields.push(['cache-control', 'public, max-age=3600'])
    if (!String(given['content-type']).startsWith('text/html'))
      return withDate(given[CHANGED_AT], { status, fields, body })
    const finished = await (status === 404 ? finishMissing(body) : finish(body.toString(), css))
    fields.push(
      ['content-security-policy', contentPolicy(finished)],
      ['speculation-rules', `"${SPECULATION_PATH}"`],
    )
    return { status, fields, body: Buffer.from(finished.html) }
  }

  /** A page that finds out while rendering that there is nothing to show comes as a shell. */
  async function finishMissing(body: Buffer): Promise<Finished> {
    try {
      return await finish(body.toString(), css)
    } catch (error) {
      if (!(error instanceof UnfinishedPage)) throw error
      const { rawPayload } = await inject(answer, { url: NOWHERE, headers })
      return finish(rawPayload.toString(), css)
    }
  }
}

/** Names nothing, so that Next answers with its page for that. */
const NOWHERE = '/_missing/page'

function withDate(changedAt: unknown, answer: Answer): Answer {
  const lastModified = Date.parse(String(changedAt))
  return Number.isNaN(lastModified) ? answer : { ...answer, lastModified }
}

/** Next writes the address it believes to be at; a path is right at every address the site has. */
function ownLocation(location: string, siteUrl: string): string {
  if (!URL.canParse(location)) return location
  const { origin, hostname, pathname, search, hash } = new URL(location)
  return origin === siteUrl || hostname === 'localhost' ? pathname + search + hash : location
}
