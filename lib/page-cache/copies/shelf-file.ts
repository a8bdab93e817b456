import { createHash } from 'node:crypto'
import { gunzipSync } from 'node:zlib'
import { z } from 'zod'
import { codings, type Coding } from '../http/coding.ts'
import { assemble, tagOfPage, type Page } from '../page.ts'

const Label = z.object({
  key: z.string(),
  status: z.number().int(),
  fields: z.array(z.tuple([z.string(), z.string()])),
  tag: z.string(),
  lastModified: z.number(),
  stamp: z.string(),
  bodies: z.array(z.tuple([z.enum(codings), z.number().int().nonnegative()])),
})

const LF = 10

/**
 * A page as a file: the hash of all that follows, a line of JSON that says what it is, and its bodies. Where there are
 * compressed bodies the plain one is left out.
 */
export function encode(key: string, page: Page): Buffer {
  const kept = page.forms.length > 1 ? page.forms.filter(({ coding }) => coding !== 'identity') : page.forms
  const label: z.input<typeof Label> = {
    key,
    status: page.status,
    fields: page.fields.map(([name, value]) => [name, value]),
    tag: tagOfPage(page),
    lastModified: page.lastModified,
    stamp: page.stamp,
    bodies: kept.map(({ coding, body }) => [coding, body.length]),
  }
  const content = Buffer.concat([Buffer.from(`${JSON.stringify(label)}\n`), ...kept.map(({ body }) => body)])
  return Buffer.concat([Buffer.from(`${hashOf(content)}\n`), content])
}

/** The page in a file, and its key; undefined when the file is damaged or was never whole. */
export function decode(file: Buffer): { key: string; page: Page } | undefined {
  const firstLine = file.indexOf(LF)
  const content = file.subarray(firstLine + 1)
  if (firstLine === -1 || file.toString('latin1', 0, firstLine) !== hashOf(content)) return undefined
  const secondLine = content.indexOf(LF)
  const label = Label.safeParse(JSON.parse(content.toString('utf8', 0, secondLine)))
  if (!label.success) return undefined
  const { key, status, fields, tag, lastModified, stamp } = label.data
  const bodies: [Coding, Buffer][] = []
  let at = secondLine + 1
  for (const [coding, length] of label.data.bodies) {
    bodies.push([coding, content.subarray(at, at + length)])
    at += length
  }
  const zipped = bodies.find(([coding]) => coding === 'gzip')
  if (zipped) bodies.push(['identity', gunzipSync(zipped[1])])
  return { key, page: assemble({ status, fields }, tag, bodies, stamp, lastModified) }
}

function hashOf(content: Buffer): string {
  return createHash('sha256').update(content).digest('hex')
}
