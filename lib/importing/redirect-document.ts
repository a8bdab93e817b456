import { childrenOf, type Document, type DocumentNode, type Mark, type NodeOf } from '../content/document.ts'
import { sanitiseHtml } from '../content/sanitise.ts'
import { cleanLink } from '../content/urls.ts'
import type { KnownFile } from './bring/known.ts'
import type { Reference } from './references.ts'

/** Where the addresses of a document lead: `resolve` gives null for those that stay as they are. */
type Resolve = (address: string) => Reference | null

export type Redirected = { document: Document; notes: string[] }

/**
 * `document` with its links, pictures and files at their new addresses. What shows a file that is not here becomes a link
 * to where it was.
 */
export function redirectDocument(document: Document, resolve: Resolve): Redirected {
  const redirection = new Redirection(resolve)
  const content = redirection.all(document.content)
  return {
    document: { ...document, content: content.length > 0 ? content : [{ type: 'paragraph' }] },
    notes: redirection.notes(),
  }
}

class Redirection {
  readonly #resolve: Resolve
  readonly #lostFiles = new Set<string>()
  readonly #lostLinks = new Set<string>()
  readonly #elsewhere = new Set<string>()

  constructor(resolve: Resolve) {
    this.#resolve = resolve
  }

  all(nodes: DocumentNode[]): DocumentNode[] {
    return nodes.flatMap((node) => this.#one(node))
  }

  notes(): string[] {
    return [
      this.#lostFiles.size > 0 &&
        `links to ${list(this.#lostFiles)} instead of showing it, for want of the file`,
      this.#lostLinks.size > 0 &&
        `links to the old site, where nothing came over from: ${list(this.#lostLinks)}`,
      this.#elsewhere.size > 0 && `shows pictures that lie elsewhere, on ${list(this.#elsewhere)}`,
    ].filter((note) => note !== false)
  }

  #one(node: DocumentNode): DocumentNode[] {
    if (node.type === 'text')
      return [node.marks ? { ...node, marks: node.marks.map((mark) => this.#mark(mark)) } : node]
    if (node.type === 'image') return [this.#image(node)]
    if (node.type === 'media') return [this.#media(node)]
    if (node.type === 'embed') return [this.#embed(node)]
    if (node.type === 'figure') return this.#figure(node)
    if (node.type === 'gallery') return this.#gallery(node)
    if (node.type === 'rawHtml') return [{ ...node, attrs: { html: this.#html(node.attrs.html) } }]
    const content = childrenOf(node)
    const inside = content.length > 0 ? { ...node, content: this.all(content) } : node
    if (inside.type !== 'blockquote' || inside.attrs.cite === null) return [inside]
    return [{ ...inside, attrs: { cite: this.#link(inside.attrs.cite) } }]
  }

  #mark(mark: Mark): Mark {
    return mark.type === 'link'
      ? { ...mark, attrs: { ...mark.attrs, href: this.#link(mark.attrs.href) } }
      : mark
  }

  #link(address: string): string {
    const reference = this.#resolve(address)
    if (reference === null) return address
    if (reference.kind !== 'lost') return reference.path
    this.#lostLinks.add(reference.url)
    // Written out in full it may be longer than any address can be.
    return cleanLink(reference.url) ?? address
  }

  #image(node: NodeOf<'image'>): DocumentNode {
    const { src, alt, href } = node.attrs
    const reference = this.#resolve(src)
    if (reference?.kind === 'file') {
      const { path, file } = reference
      const size = shownSize(node.attrs.width ?? widthInName(src), file)
      const link = href === null || this.#isSelf(href, path) ? null : this.#link(href)
      return { ...node, attrs: { ...node.attrs, ...size, src: path, alt: alt || file.alt, href: link } }
    }
    if (reference !== null)
      return this.#linkTo(reference.kind === 'lost' ? reference.url : reference.path, alt)
    if (URL.canParse(src)) this.#elsewhere.add(new URL(src).host)
    return href === null ? node : { ...node, attrs: { ...node.attrs, href: this.#link(href) } }
  }

  /** WordPress linked pictures to themselves, or to a page with nothing but the picture. */
  #isSelf(href: string, path: string): boolean {
    const reference = this.#resolve(href)
    return reference?.kind === 'file' && reference.path === path
  }

  #media(node: NodeOf<'media'>): DocumentNode {
    const { src, title, poster } = node.attrs
    const reference = this.#resolve(src)
    const shown = poster === null ? null : this.#resolve(poster)
    const kept = shown === null ? poster : shown.kind === 'file' ? shown.path : null
    if (reference === null) return { ...node, attrs: { ...node.attrs, poster: kept } }
    if (reference.kind === 'file')
      return { ...node, attrs: { ...node.attrs, src: reference.path, poster: kept } }
    return this.#linkTo(reference.kind === 'lost' ? reference.url : reference.path, title ?? '')
  }

  #embed(node: NodeOf<'embed'>): DocumentNode {
    const reference = this.#resolve(node.attrs.url)
    if (reference === null) return node
    const text = (reference.kind === 'path' && reference.title) || node.attrs.title || node.attrs.url
    return linked(this.#link(node.attrs.url), text)
  }

  /** What a figure holds may have become something that no figure can hold; then its caption follows. */
  #figure(node: NodeOf<'figure'>): DocumentNode[] {
    const [thing, caption] = childrenOf(node)
    const [first, ...rest] = thing ? this.#one(thing) : []
    const [words] = caption ? this.#one(caption) : []
    if (first && words && first.type === thing?.type) return [{ ...node, content: [first, words] }, ...rest]
    const below: DocumentNode[] =
      words && childrenOf(words).length > 0 ? [{ type: 'paragraph', content: childrenOf(words) }] : []
    return [...(first ? [first] : []), ...rest, ...below]
  }

  #gallery(node: NodeOf<'gallery'>): DocumentNode[] {
    const content = this.all(childrenOf(node))
    const pictures = content.filter(({ type }) => type === 'image' || type === 'figure')
    const others = content.filter(({ type }) => type !== 'image' && type !== 'figure')
    return [...(pictures.length > 0 ? [{ ...node, content: pictures }] : []), ...others]
  }

  #html(html: string): string {
    return sanitiseHtml(html, { link: (url) => this.#link(url), source: (url) => this.#link(url) })
  }

  #linkTo(url: string, text: string): DocumentNode {
    const name = decoded(url.split(/[?#]/)[0]?.split('/').at(-1) ?? '')
    this.#lostFiles.add(name)
    return linked(url, text || name || url)
  }
}

/** Names from before UTF-8 cannot be decoded. */
function decoded(name: string): string {
  try {
    return decodeURIComponent(name)
  } catch {
    return name
  }
}

function linked(url: string, text: string): DocumentNode {
  const href = cleanLink(url)
  const marks: Mark[] = href === null ? [] : [{ type: 'link', attrs: { href, title: null, rel: null } }]
  return { type: 'paragraph', content: [{ type: 'text', text, marks }] }
}

/** As wide as its author showed it, but not wider than it is; as high as that makes it. */
function shownSize(shown: number | null, file: KnownFile): { width: number | null; height: number | null } {
  const { width, height } = file
  if (width === null || height === null) return { width: null, height: null }
  const wide = Math.min(shown ?? width, width)
  return { width: wide, height: Math.max(1, Math.round((height * wide) / width)) }
}

/** A copy of a picture in another size is named after it: `rack-300x100.png`. */
function widthInName(address: string): number | null {
  return Number(/-(\d{1,5})x\d{1,5}\.\w+$/.exec(address)?.[1] ?? 0) || null
}

function list(things: Set<string>): string {
  const [first, second, third, ...more] = things
  const named = [first, second, third].filter(Boolean).join(', ')
  return more.length > 0 ? `${named} and ${more.length} more` : named
}
