import { element, escapeText, startTag } from '../../content/html/element.ts'
import { parseBlocks, textAttribute, type Block } from './blocks.ts'
import { embed } from './oembed.ts'

export type BlockSurroundings = {
  /** Paragraphs for what was written in the classic editor. */
  classic: (html: string) => string
  /** The content of a reusable block (a synced pattern). */
  reusable: (id: string) => string | null
  /** Footnotes by their id, as the post keeps them beside its text. */
  footnotes: { id: string; content: string }[]
  /** Hears the name of each block that has no content of its own, because WordPress made it up for every visitor. */
  leftOut: (name: string) => void
}

type Writer = (block: Block, inner: string, write: (parts: (string | Block)[]) => string) => string

/** Reusable blocks inside of each other further than this are a loop. */
const DEEPEST = 8
/** How often one post shows any: a few that show each other many times would never end. */
const MOST_SHOWN = 1_000

/** Content of the block editor as plain HTML. Most blocks carry theirs; the few that do not are written here. */
export function writeBlocks(content: string, surroundings: BlockSurroundings): string {
  return writeWithin(content, surroundings, { depth: 0, shown: { reusable: 0, footnotes: 0 } })
}

type Within = { depth: number; shown: { reusable: number; footnotes: number } }

function writeWithin(content: string, surroundings: BlockSurroundings, { depth, shown }: Within): string {
  const writers: Record<string, Writer | undefined> = {
    ...OWN,
    'core/freeform': (_, inner) => surroundings.classic(inner),
    'core/block': (block) => {
      const { ref } = block.attributes
      const mayShow = depth < DEEPEST && shown.reusable++ < MOST_SHOWN
      const found = mayShow ? surroundings.reusable(String(ref)) : null
      if (found !== null) return writeWithin(found, surroundings, { depth: depth + 1, shown })
      surroundings.leftOut('core/block')
      return ''
    },
    'core/footnotes': () => (shown.footnotes++ === 0 ? writeFootnotes(surroundings.footnotes) : ''),
  }
  const write = (parts: (string | Block)[]): string =>
    parts.map((part) => (typeof part === 'string' ? part : writeOne(part))).join('')
  const writeOne = (block: Block): string => {
    if (isDynamic(block.name)) {
      surroundings.leftOut(block.name)
      return ''
    }
    const inner = write(block.parts)
    const writer = writers[block.name]
    if (writer) return writer(block, inner, write)
    if (block.parts.length === 0) surroundings.leftOut(block.name)
    return inner
  }
  return parseBlocks(content)
    .map((part) => (typeof part === 'string' ? surroundings.classic(part) : writeOne(part)))
    .join('')
}

const OWN: Record<string, Writer> = {
  'core/cover': (block, inner) => backgroundOf(block, inner) + inner,
  'core/embed': (block, inner) => inner || (embed(textAttribute(block, 'url') ?? '') ?? ''),
  'core/math': (block, inner) => {
    const formula = textAttribute(block, 'latex')
    return formula ? element('p', {}, element('code', {}, escapeText(formula))) : inner
  },
  'core/spacer': () => '',
  'core/social-link': (block) => {
    const url = textAttribute(block, 'url')
    const label = textAttribute(block, 'label') ?? textAttribute(block, 'service') ?? url
    return url && label ? element('li', {}, element('a', { href: url }, escapeText(label))) : ''
  },
  'core/accordion-item': ({ parts }, inner, write) => {
    const blocks = parts.filter((part) => typeof part !== 'string')
    const heading = blocks.filter(({ name }) => name === 'core/accordion-heading')
    const panel = blocks.filter(({ name }) => name !== 'core/accordion-heading')
    const title = write(heading).replace(/<\/?(h[1-6]|button)\b[^>]*>/gi, '')
    return heading.length > 0 ? element('details', {}, element('summary', {}, title) + write(panel)) : inner
  },
  // The sign that shows whether it is open.
  'core/accordion-heading': (_, inner) => inner.replace(/<span[^>]*toggle-icon[^>]*>[^<]*<\/span>/gi, ''),
  'core/nextpage': (_, inner) => inner || '<!--nextpage-->',
  'core/more': (_, inner) => inner || '<!--more-->',
}

/** Covers of some versions kept their picture in a style, which no document of ours holds. */
function backgroundOf(block: Block, inner: string): string {
  const url = textAttribute(block, 'url')
  if (!url || /wp-block-cover__(image|video)-background/.test(inner)) return ''
  return block.attributes.backgroundType === 'video'
    ? element('video', { src: url }, '')
    : startTag('img', { src: url, alt: textAttribute(block, 'alt') ?? '' })
}

function writeFootnotes(footnotes: BlockSurroundings['footnotes']): string {
  const items = footnotes.map(({ id, content }) => {
    const back = element('a', { href: `#${id}-link` }, '↩')
    return element('li', {}, `${element('span', { id }, '')}${content} ${back}`)
  })
  return items.length > 0 ? element('ol', {}, items.join('')) : ''
}

/** Blocks that WordPress fills anew for every visitor: lists of posts, forms, parts of the theme. */
const DYNAMIC = new RegExp(
  '^core/(' +
    'archives|avatar|breadcrumbs|calendar|categories|comment-\\S+|comments\\S*|home-link|latest-\\S+|legacy-widget|loginout|' +
    'navigation\\S*|page-list\\S*|pattern|post-\\S+|query\\S*|read-more|rss|search|site-\\S+|tag-cloud|template-part|' +
    'term-\\S+|terms-query|widget-group)$',
)

function isDynamic(name: string): boolean {
  return DYNAMIC.test(name)
}
