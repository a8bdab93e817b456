import { fileSize } from '../../file-size.ts'
import { mediaAt } from '../../paths.ts'
import type { NodeOf } from '../document.ts'
import { element, startTag, escapeText } from './element.ts'
import type { Page } from './page.ts'

/** Players load nothing until asked, and there is always a link for whoever cannot play. */
export function writeMedia(node: NodeOf<'media'>, page: Page): string {
  const { kind, title, poster, width, height } = node.attrs
  const src = page.source(node.attrs.src)
  if (!src) return ''
  const name = title || fileName(src)
  const label = escapeText(name) + kindAndSize(node, page)
  const link = element('a', { class: 'media-download', href: src, download: true }, label)
  const common = { src, controls: true, preload: 'none', 'aria-label': name }
  switch (kind) {
    case 'audio':
      return element('div', { class: 'media media-audio' }, element('audio', common, '') + link)
    case 'video': {
      const video = { ...common, poster: poster && page.source(poster), width, height }
      return element('div', { class: 'media media-video' }, element('video', video, '') + link)
    }
    case 'file':
      return element('div', { class: 'media media-file' }, link)
    default:
      return kind satisfies never
  }
}

/** What somebody wants to know before they fetch it. */
function kindAndSize({ attrs: { src } }: NodeOf<'media'>, page: Page): string {
  const media = mediaAt(src)
  const file = media && page.files.get(media.hash)
  if (!file) return ''
  const ending = media.name.split('.').at(-1)?.toUpperCase()
  return ` ${span('media-facts', `${ending}, ${fileSize(file.bytes)}`)}`
}

const PROVIDERS = {
  youtube: { source: 'YouTube', untitled: 'A video on YouTube' },
  vimeo: { source: 'Vimeo', untitled: 'A video on Vimeo' },
  link: { source: null, untitled: null },
} satisfies Record<NodeOf<'embed'>['attrs']['provider'], { source: string | null; untitled: string | null }>

/** A card that links to the page elsewhere. */
export function writeEmbed(node: NodeOf<'embed'>, page: Page): string {
  const { provider, title, description, thumbnail } = node.attrs
  const href = page.link(node.attrs.url)
  if (!href) return ''
  const { source, untitled } = PROVIDERS[provider]
  const picture = thumbnail && page.source(thumbnail)
  const parts = [
    picture &&
      startTag('img', {
        class: 'embed-thumbnail',
        src: picture,
        alt: '',
        loading: 'lazy',
        decoding: 'async',
      }),
    span('embed-title', title ?? untitled ?? href),
    description && span('embed-description', description),
    span('embed-source', source ?? new URL(href).host),
  ]
  const card = element('a', { class: 'embed-link', href }, parts.filter(Boolean).join(' '))
  return element('div', { class: `embed embed-${provider}` }, card)
}

function span(name: string, text: string): string {
  return element('span', { class: name }, escapeText(text))
}

function fileName(src: string): string {
  const last = src.split(/[?#]/)[0]?.split('/').at(-1) || 'file'
  try {
    return decodeURIComponent(last)
  } catch {
    return last
  }
}
