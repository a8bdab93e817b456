import { pageOf, type Provider } from '../embed-page.ts'
import { element as html } from '../html/element.ts'
import { cleanSource } from '../urls.ts'
import type { Piece } from './flow.ts'
import { attribute, descendants, elementsIn, find, isText, textOf } from './markup.ts'
import type { Markup, MarkupElement } from './markup.ts'
import type { Reading } from './reading.ts'

export function readFrame(element: MarkupElement, reading: Reading): Piece[] {
  const address =
    attribute(element, 'src') || attribute(element, 'data-src') || attribute(element, 'data') || ''
  const page = pageOf(address)
  const title = attribute(element, 'title') || null
  if (!page) {
    if (address && address !== 'about:blank')
      reading.notes.add('A frame without a usable address was left out.')
    return []
  }
  if (page.provider === 'link') reading.notes.add(`A frame that showed ${page.url} became a link to it.`)
  return [embed(page, title)]
}

/** WordPress's embed block, whether it holds the address alone or what was made of it. */
export function readEmbedBlock(element: MarkupElement, reading: Reading): Piece[] | null {
  const wrapper = [...descendants(element.childNodes)].find((each) =>
    attribute(each, 'class')?.includes('embed__wrapper'),
  )
  const text = textOf((wrapper ?? element).childNodes).trim()
  const page = /^https?:\/\/\S+$/.test(text) ? pageOf(text) : null
  if (!page || find([element], 'iframe', 'blockquote')) return null
  const captions = elementsIn(element.childNodes).filter((each) => each.tagName === 'figcaption')
  const card = embed(page, null)
  if (captions.length === 0) return [card]
  const words = captions.flatMap((caption) => reading.pieces(caption.childNodes, reading))
  const inline = words.filter((piece) => piece.kind === 'inline').map((piece) => piece.html)
  return [
    { kind: 'figure', html: html('figure', {}, card.html + html('figcaption', {}, inline.join('<br>'))) },
  ]
}

/** A paragraph of nothing but the address of a video is what WordPress shows as that video. */
export function readBareVideo(nodes: Markup[]): Piece[] | null {
  if (!nodes.every((node) => isText(node))) return null
  const text = textOf(nodes).trim()
  const page = /^https?:\/\/\S+$/.test(text) ? pageOf(text) : null
  return page && page.provider !== 'link' ? [embed(page, null)] : null
}

function embed({ url, provider }: { url: string; provider: Provider }, title: string | null): Piece {
  const attributes = { 'data-type': 'embed', 'data-url': url, 'data-provider': provider, 'data-title': title }
  return { kind: 'thing', html: html('div', attributes, '') }
}

export function readPlayer(element: MarkupElement, reading: Reading): Piece[] {
  const sources = [element, ...elementsIn(element.childNodes)].map(
    (each) => attribute(each, 'src') ?? attribute(each, 'data-src') ?? '',
  )
  const src = sources.map(cleanSource).find((each) => each !== null)
  const kind = element.tagName === 'audio' ? 'audio' : 'video'
  if (!src) {
    reading.notes.add(`A player (${kind}) without a usable address was left out.`)
    return reading.pieces(element.childNodes, reading)
  }
  if (find(element.childNodes, 'track')) reading.notes.add(`The subtitles of ${src} were left out.`)
  const attributes = {
    'data-type': 'media',
    'data-kind': kind,
    'data-src': src,
    'data-title': attribute(element, 'title'),
    'data-poster': attribute(element, 'poster'),
    'data-width': attribute(element, 'width'),
    'data-height': attribute(element, 'height'),
  }
  return [{ kind: 'thing', html: html('div', attributes, '') }]
}

/** WordPress's file block: the name links to the file, and a button does the same again. */
export function readFileBlock(element: MarkupElement): Piece[] | null {
  const links = [...descendants(element.childNodes)].filter((each) => each.tagName === 'a')
  const [link] = links
  const src = cleanSource((link && attribute(link, 'href')) ?? '')
  if (!link || !src || links.some((each) => cleanSource(attribute(each, 'href') ?? '') !== src)) return null
  const title = textOf(link.childNodes).replace(/\s+/g, ' ').trim() || null
  const attributes = { 'data-type': 'media', 'data-kind': 'file', 'data-src': src, 'data-title': title }
  return [{ kind: 'thing', html: html('div', attributes, '') }]
}
