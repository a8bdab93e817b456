import { startTag, escapeText } from '../html/element.ts'
import { cleanSource } from '../urls.ts'
import type { Piece } from './flow.ts'
import { attribute, hasClass } from './markup.ts'
import type { MarkupElement } from './markup.ts'
import type { Reading } from './reading.ts'

/** Where scripts that load pictures late keep the real address. */
const SOURCES = ['data-src', 'data-lazy-src', 'data-original', 'data-orig-file', 'src', 'data-full-url']

export function readImage(element: MarkupElement, reading: Reading): Piece[] {
  const alt = attribute(element, 'alt')?.trim() ?? ''
  if (hasClass(element, 'emoji', 'wp-smiley')) return alt ? [{ kind: 'inline', html: escapeText(alt) }] : []
  const width = attribute(element, 'width')
  const height = attribute(element, 'height')
  if (width === '1' && height === '1') return []
  const src = sourceOf(element)
  if (!src) {
    const given = attribute(element, 'src') ?? ''
    if (!given && !alt) return []
    const what = /^\s*data:/i.test(given)
      ? 'A picture that was written into the text itself'
      : 'A picture without a usable address'
    reading.notes.add(`${what} was left out${alt ? ` (“${alt.slice(0, 100)}”)` : ''}.`)
    return []
  }
  reading.pictures.add(src)
  const title = attribute(element, 'title') || null
  const own = attribute(element, 'data-href')
  const decorative = attribute(element, 'data-decorative') !== null && alt === ''
  return [
    {
      kind: 'image',
      html: startTag('img', {
        src,
        alt,
        title,
        width,
        height,
        'data-href': reading.href ?? own,
        'data-decorative': decorative,
      }),
    },
  ]
}

/** The picture was already there, put by a script; what stands in `noscript` is the same one again. */
export function isRepeated(element: MarkupElement, reading: Reading): boolean {
  const src = sourceOf(element)
  return src !== null && reading.pictures.has(src)
}

function sourceOf(element: MarkupElement): string | null {
  const candidates = SOURCES.map((name) => attribute(element, name) ?? '')
  const fromSet =
    /^\s*(\S+)/.exec(attribute(element, 'srcset') ?? attribute(element, 'data-srcset') ?? '')?.[1] ?? ''
  return [...candidates, fromSet].map(cleanSource).find((src) => src !== null) ?? null
}
