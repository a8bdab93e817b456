import { autop } from './autop.ts'
import { hasBlocks } from './blocks.ts'
import { coreShortcodes, VERBATIM_SHORTCODES, type Library } from './core-shortcodes.ts'
import { piecesOf } from './pieces.ts'
import { writeShortcodes } from './shortcodes.ts'
import { writeBlocks } from './write-blocks.ts'

/** What the content of a post refers to. */
export type PostContext = {
  library: Library
  /** Content of reusable blocks by id. */
  reusable: (id: string) => string | null
  /** The value of the field `footnotes`: JSON. */
  footnotes: string
}

export type PostHtml = {
  html: string
  /** What stands before the "more" mark, which WordPress shows in lists; null without a mark. */
  teaser: string | null
  /** How many pages the text was divided into. */
  pages: number
  /** What stays as text or was left out, a sentence each. */
  notes: string[]
}

const MORE = /<!--more\b.*?-->/s
const NEXT_PAGE = /<!--nextpage-->/g

/** The content of a WordPress post, of whichever editor, as the HTML that its visitors saw. */
export function postHtml(content: string, context: PostContext): PostHtml {
  const shortcodes = new Set<string>()
  const blocks = new Set<string>()
  const source = withPictureFacts(content.replace(/\r\n?/g, '\n'), context.library)
  const expanded = writeShortcodes(source, {
    writers: coreShortcodes(context.library),
    verbatim: VERBATIM_SHORTCODES,
    unknown: (name) => shortcodes.add(`[${name}]`),
  })
  const html = hasBlocks(expanded)
    ? writeBlocks(expanded, {
        classic: (part) => (part.trim() === '' ? '' : autop(part)),
        reusable: context.reusable,
        footnotes: readFootnotes(context.footnotes),
        leftOut: (name) => blocks.add(name.replace(/^core\//, '')),
      })
    : autop(expanded)
  const more = MORE.exec(html)
  return {
    html,
    teaser: more && html.slice(0, more.index),
    pages: 1 + (html.match(NEXT_PAGE)?.length ?? 0),
    notes: [
      ...(shortcodes.size > 0 ? [`unknown shortcodes stay as text: ${[...shortcodes].join(', ')}`] : []),
      ...(blocks.size > 0
        ? [`blocks without a content of their own were left out: ${[...blocks].join(', ')}`]
        : []),
    ],
  }
}

/**
 * Two things that WordPress keeps beside a picture: which file it shows, by its class, for those that a delivery network
 * serves under addresses of its own; and how wide, by its style.
 */
function withPictureFacts(content: string, library: Library): string {
  if (!/<img\b/i.test(content)) return content
  return piecesOf(content)
    .map((piece) => {
      if (piece.kind !== 'open' || piece.name !== 'img') return piece.raw
      const width = /(?:^|;)\s*width:\s*(\d{1,4})(?:\.\d+)?px/.exec(piece.attributes.get('style') ?? '')?.[1]
      const sized =
        width && !piece.attributes.has('width')
          ? piece.raw.replace(/^<img/i, `$& width="${width}"`)
          : piece.raw
      const id = /\bwp-image-(\d+)\b/.exec(piece.attributes.get('class') ?? '')?.[1]
      const src = piece.attributes.get('src') ?? ''
      const file = id === undefined ? undefined : library.byId(id)
      if (!file || !src || /\/(uploads|files)\//.test(src)) return sized
      return sized.replace(src, () => file.url.replaceAll('"', '%22'))
    })
    .join('')
}

function readFootnotes(json: string): { id: string; content: string }[] {
  try {
    const list: unknown = JSON.parse(json || '[]')
    return Array.isArray(list) ? list.filter(isFootnote) : []
  } catch {
    return []
  }
}

function isFootnote(value: unknown): value is { id: string; content: string } {
  return (
    typeof value === 'object' &&
    value !== null &&
    'id' in value &&
    typeof value.id === 'string' &&
    'content' in value &&
    typeof value.content === 'string'
  )
}
