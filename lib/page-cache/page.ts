import { createHash } from 'node:crypto'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import type { Coding } from './http/coding.ts'

/** What an address answers, before it is made ready to be sent. Names of fields are in lower case. */
export type Answer = {
  status: number
  /** Content-Type, Location and the like; nothing about length, coding, caching or validators. */
  fields: readonly (readonly [name: string, value: string])[]
  body: Buffer
  /** Since when, where the answer knows by itself: milliseconds, on a full second. */
  lastModified?: number
}

/** A body as it is sent in one coding. */
export type Form = { coding: Coding; etag: string; body: Buffer }

/** An answer with everything that can be worked out once. Never changed after it was made. */
export type Page = {
  status: number
  fields: Answer['fields']
  /** The forms it can be sent in, smallest first; identity is the last and always there. */
  forms: readonly Form[]
  /** Of all forms, in their order. */
  etags: readonly string[]
  /** Milliseconds, on a full second: no form of another content was ever sent with this date. */
  lastModified: number
  /** The edition and stretch of time it is right for (lib/page-cache/validity.ts). */
  stamp: string
  /** What it weighs in memory, about. */
  bytes: number
}

/** Below this a compressed answer fits no fewer packets. */
const WORTH_COMPRESSING = 400
const COMPRESSIBLE = /^(?:text\/|application\/(?:.+\+)?(?:xml|json|javascript)|image\/svg)/

/**
 * Makes an answer ready: compresses it and gives it validators that depend on nothing but what it says. When it says
 * the same as `before`, that is kept, with its date.
 */
export function makePage(answer: Answer, stamp: string, before: Page | undefined, now: number): Page {
  const tag = tagOf(answer)
  if (before && tagOfPage(before) === tag) return redated({ ...before, stamp }, answer.lastModified)
  const bodies: [Coding, Buffer][] = [['identity', answer.body]]
  // A few milliseconds, in this thread: the others would each keep the memory that it takes.
  if (isCompressible(answer)) bodies.unshift(['br', brotli(answer.body)], ['gzip', gzipSync(answer.body)])
  return assemble(answer, tag, bodies, stamp, answer.lastModified ?? nextFullSecond(now))
}

/** What is worked out from a form belongs to one date: with another, the forms are others. */
function redated(page: Page, lastModified = page.lastModified): Page {
  if (lastModified === page.lastModified) return page
  return { ...page, lastModified, forms: page.forms.map((form) => ({ ...form })) }
}

function brotli(body: Buffer): Buffer {
  const { BROTLI_PARAM_MODE, BROTLI_PARAM_QUALITY, BROTLI_PARAM_LGWIN, BROTLI_PARAM_SIZE_HINT } = constants
  return brotliCompressSync(body, {
    params: {
      [BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
      [BROTLI_PARAM_QUALITY]: 6,
      // As far back as pages are long.
      [BROTLI_PARAM_LGWIN]: 18,
      [BROTLI_PARAM_SIZE_HINT]: body.length,
    },
  })
}

/** Puts together a page whose forms are known. `tag` is the entity tag of the identity form, without quotes. */
export function assemble(
  { status, fields }: Pick<Answer, 'status' | 'fields'>,
  tag: string,
  bodies: readonly (readonly [Coding, Buffer])[],
  stamp: string,
  lastModified: number,
): Page {
  const forms = bodies.map(([coding, body]) => ({ coding, body, etag: etagOf(tag, coding) }))
  const bytes = forms.reduce((sum, { body }) => sum + body.length, 2_000)
  return { status, fields, forms, etags: forms.map(({ etag }) => etag), lastModified, stamp, bytes }
}

/** Strong, and different for each coding, as their bytes are (RFC 9110 section 8.8.3.3). */
function etagOf(tag: string, coding: Coding): string {
  return coding === 'identity' ? `"${tag}"` : `"${tag}-${coding}"`
}

/** The entity tag of the identity form, without quotes. */
export function tagOfPage(page: Page): string {
  return page.etags.at(-1)?.slice(1, -1) ?? ''
}

/** A name for what an answer says. The same content has the same name in every process and after every restart. */
function tagOf({ status, fields, body }: Answer): string {
  const hash = createHash('sha256')
    .update(`${status}\n${JSON.stringify(fields)}\n`)
    .update(body)
  return hash.digest('base64url').slice(0, 22)
}

function isCompressible({ fields, body }: Answer): boolean {
  const type = fields.find(([name]) => name === 'content-type')?.[1] ?? ''
  return body.length >= WORTH_COMPRESSING && COMPRESSIBLE.test(type)
}

/**
 * The date of content made at `now`: the second after. A date counts seconds, and content can change twice in one; as
 * this date is not sent before it has come, whoever holds it holds the last content of the time before.
 */
function nextFullSecond(now: number): number {
  return (Math.floor(now / 1000) + 1) * 1000
}
