import { Node } from '@tiptap/core'
import { cleanLink, cleanSource } from '../urls.ts'
import { oneOf, pixels } from './parse-attribute.ts'

const MEDIA_KINDS = ['audio', 'video', 'file'] as const
const PROVIDERS = ['youtube', 'vimeo', 'link'] as const

/** A sound, a film or a file to download. */
export const Media = Node.create({
  name: 'media',
  group: 'block',
  atom: true,
  addAttributes() {
    return {
      kind: {
        default: 'file',
        parseHTML: (element) => oneOf(MEDIA_KINDS, element.getAttribute('data-kind')),
        renderHTML: ({ kind }) => ({ 'data-kind': kind }),
      },
      src: fromData('src', cleanSource),
      title: fromData('title', text),
      poster: fromData('poster', cleanSource),
      width: fromData('width', pixels),
      height: fromData('height', pixels),
    }
  },
  parseHTML: () => [
    {
      tag: 'div[data-type="media"]',
      getAttrs: (element) => cleanSource(element.getAttribute('data-src') ?? '') !== null && null,
    },
  ],
  renderHTML: ({ HTMLAttributes }) => ['div', { ...HTMLAttributes, 'data-type': 'media' }],
})

/** A page elsewhere, shown as a card that links to it; no frame of a third party is ever loaded. */
export const Embed = Node.create({
  name: 'embed',
  group: 'block',
  atom: true,
  addAttributes() {
    return {
      url: fromData('url', cleanLink),
      provider: {
        default: 'link',
        parseHTML: (element) => oneOf(PROVIDERS, element.getAttribute('data-provider')),
        renderHTML: ({ provider }) => ({ 'data-provider': provider }),
      },
      title: fromData('title', text),
      description: fromData('description', text),
      thumbnail: fromData('thumbnail', cleanSource),
    }
  },
  parseHTML: () => [
    {
      tag: 'div[data-type="embed"]',
      getAttrs: (element) =>
        /^https?:/i.test(cleanLink(element.getAttribute('data-url') ?? '') ?? '') && null,
    },
  ],
  renderHTML: ({ HTMLAttributes }) => ['div', { ...HTMLAttributes, 'data-type': 'embed' }],
})

function text(value: string): string | null {
  return value || null
}

/** An attribute that stands in HTML as `data-NAME`; absent there when null. */
function fromData<T>(name: string, parse: (value: string) => T | null) {
  return {
    default: null,
    parseHTML: (element: HTMLElement) => parse(element.getAttribute(`data-${name}`) ?? ''),
    renderHTML: (attributes: Record<string, unknown>) =>
      attributes[name] === null ? {} : { [`data-${name}`]: attributes[name] },
  }
}
