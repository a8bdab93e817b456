import type { Form, Page } from '../page.ts'

/** Response fields, name and value by turns, as node:http takes them without copying. */
export type Head = readonly string[]

/** A shared cache may keep a page for this long, and so collapse a rush of readers into one request a second. */
const SHARED = 'public, max-age=0, s-maxage=1, must-revalidate'
/** Near the end of a page's time, even a second would be too long. */
const NOT_AT_ALL = 'public, max-age=0, must-revalidate'
/** Milliseconds. */
export const NEAR = 2_000

type Heads = { full: Head; unchanged: Head }

const settled = new WeakMap<Form, Heads>()

/**
 * The head of an answer in one form, `until` being the instant in milliseconds at which the page stops to be right.
 * Worked out once, except in the first second of a content and the last two of a page.
 */
export function headsOf(page: Page, form: Form, now: number, until: number): Heads {
  if (now < page.lastModified || until - now <= NEAR) return build(page, form, now, until)
  let heads = settled.get(form)
  if (!heads) {
    heads = build(page, form, now, until)
    settled.set(form, heads)
  }
  return heads
}

function build(page: Page, form: Form, now: number, until: number): Heads {
  const [open, others] = [page.fields.filter(isForOthers), page.fields.filter((field) => !isForOthers(field))]
  // A browser asks of a 304, too, whether scripts of other sites may have it.
  const common = [...open.flat(), 'ETag', form.etag]
  const ownCaching = page.fields.some(([name]) => name === 'cache-control')
  if (!ownCaching) common.push('Cache-Control', until - now <= NEAR ? NOT_AT_ALL : SHARED)
  if (page.forms.length > 1) common.push('Vary', 'Accept-Encoding')
  const full = [...others.flat(), ...common, 'Content-Length', String(form.body.length)]
  if (form.coding !== 'identity') full.push('Content-Encoding', form.coding)
  if (now >= page.lastModified) full.push('Last-Modified', new Date(page.lastModified).toUTCString())
  return { full, unchanged: common }
}

const isForOthers = ([name]: readonly [string, string]) => name.startsWith('access-control-')
