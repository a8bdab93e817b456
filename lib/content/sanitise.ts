import { parseFragment, serialize } from 'parse5'
import sanitizeHtml from 'sanitize-html'
import { boundDepth } from './bounded-html.ts'
import { cleanLink, cleanSource } from './urls.ts'

const TAGS = (
  'a abbr address b bdi bdo blockquote br caption cite code col colgroup dd del details dfn div dl dt em figcaption ' +
  'figure hr i img ins kbd li mark ol p pre q rp rt ruby s samp small span strong sub summary sup ' +
  'table tbody td tfoot th thead time tr u ul var wbr'
).split(' ')

/** Elements whose text no reader ever saw. */
const UNSEEN = [
  'iframe',
  'math',
  'noembed',
  'noframes',
  'noscript',
  'object',
  'script',
  'style',
  'template',
  'title',
]

type Rewrite = {
  /** Gives the new address of a link; null makes it plain text. */
  link?: (url: string) => string | null
  /** Gives the new address of a picture; null takes it out. */
  source?: (url: string) => string | null
}

/**
 * `html` with nothing left that can run, load a frame, send a form, or style the page; safe to put into a page as it is.
 * Running it again changes nothing. `rewrite` maps the addresses on the way.
 */
export function sanitiseHtml(html: string, rewrite: Rewrite = {}): string {
  let clean = onceThrough(html, rewrite)
  // Taking elements out can change how the rest nests: what goes out has to be what a browser will read.
  for (let round = 0; round < 5; round++) {
    const again = onceThrough(clean, {})
    if (again === clean) return clean
    clean = again
  }
  return clean
}

function onceThrough(html: string, rewrite: Rewrite): string {
  // First through the parser that browsers agree with, so that what is judged is what a browser would build.
  const wellFormed = serialize(parseFragment(boundDepth(html), { scriptingEnabled: false }))
  return sanitizeHtml(wellFormed, {
    allowedTags: TAGS,
    nonTextTags: UNSEEN.filter((tag) => tag !== 'math'),
    allowedAttributes: {
      '*': ['lang', { name: 'dir', multiple: false, values: ['ltr', 'rtl', 'auto'] }, 'title'],
      a: ['href', 'rel'],
      blockquote: ['cite'],
      col: ['span'],
      img: ['src', 'alt', 'width', 'height', 'loading', 'decoding'],
      li: ['value'],
      ol: ['start', 'type', 'reversed'],
      q: ['cite'],
      td: ['colspan', 'rowspan'],
      th: ['colspan', 'rowspan', 'scope'],
      time: ['datetime'],
    },
    allowedSchemes: ['http', 'https', 'mailto', 'tel'],
    allowProtocolRelative: true,
    exclusiveFilter: (frame) => frame.tag === 'img' && !frame.attribs.src,
    transformTags: {
      // The headings of a page are the document's own: their levels follow from each other.
      ...Object.fromEntries(['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].map((tag) => [tag, 'p'])),
      a: (tagName, { href = '', title, rel = '', lang, dir }) => {
        const clean = cleanLink(href)
        const url = clean && (rewrite.link ? rewrite.link(clean) : clean)
        const tokens = rel.split(/\s+/).filter((token) => ['nofollow', 'sponsored', 'ugc'].includes(token))
        return {
          tagName: url ? 'a' : 'span',
          attribs: present({
            href: url,
            title,
            rel: tokens.join(' '),
            lang,
            dir,
          }),
        }
      },
      img: (tagName, { src = '', alt = '', title, width, height }) => {
        const clean = cleanSource(src)
        const url = clean && (rewrite.source ? rewrite.source(clean) : clean)
        const attribs = {
          src: url,
          title,
          width: whole(width),
          height: whole(height),
        }
        return { tagName, attribs: { ...present(attribs), alt, loading: 'lazy', decoding: 'async' } }
      },
      blockquote: withCite,
      q: withCite,
    },
  })
}

function withCite(tagName: string, { cite = '', lang, dir }: sanitizeHtml.Attributes): sanitizeHtml.Tag {
  return { tagName, attribs: present({ cite: cleanLink(cite), lang, dir }) }
}

function whole(value: string | undefined): string | null {
  return /^\d{1,5}$/.test(value ?? '') ? (value ?? null) : null
}

function present(attributes: Record<string, string | null | undefined>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(attributes).filter((entry): entry is [string, string] => Boolean(entry[1])),
  )
}
