import { Node, nodeInputRule } from '@tiptap/core'
import { cleanLink, cleanSource } from '../urls.ts'
import { pixels, textAttribute } from './parse-attribute.ts'

/** A picture as Markdown has it, at the moment its last bracket is typed. */
const TYPED = /(?:^|\s)(!\[(.*)]\(((?:https?:\/)?\/\S+)(?:\s+["'](.+)["'])?\))$/

/**
 * A picture, a block of its own. `href` is where it leads when it is a link. `decorative`: somebody has decided that it says
 * nothing to whoever cannot see it; an empty `alt` alone only means that nobody has said what it shows.
 */
export const Picture = Node.create({
  name: 'image',
  group: 'block',
  draggable: true,
  addAttributes() {
    return {
      src: { default: null, parseHTML: (element) => cleanSource(element.getAttribute('src') ?? '') },
      alt: { default: '', parseHTML: (element) => textAttribute(element, 'alt') },
      title: { default: null, parseHTML: (element) => textAttribute(element, 'title') },
      width: { default: null, parseHTML: (element) => pixels(element.getAttribute('width')) },
      height: { default: null, parseHTML: (element) => pixels(element.getAttribute('height')) },
      href: {
        default: null,
        parseHTML: (element) => cleanLink(element.getAttribute('data-href') ?? ''),
        renderHTML: ({ href }) => (href ? { 'data-href': href } : {}),
      },
      decorative: {
        default: false,
        parseHTML: (element) => element.hasAttribute('data-decorative') && !element.getAttribute('alt'),
        renderHTML: ({ decorative }) => (decorative ? { 'data-decorative': '' } : {}),
      },
    }
  },
  parseHTML: () => [
    {
      tag: 'img[src]',
      getAttrs: (element) => cleanSource(element.getAttribute('src') ?? '') !== null && null,
    },
  ],
  renderHTML: ({ HTMLAttributes }) => ['img', HTMLAttributes],
  addInputRules() {
    return [
      nodeInputRule({
        find: TYPED,
        type: this.type,
        getAttributes: ([, , alt, src = '', title = null]) => ({ src: cleanSource(src), alt, title }),
      }),
    ]
  },
})

/** Something with a caption under it, as HTML's own figure: a picture, a table, a quotation with its source. */
export const Figure = Node.create({
  name: 'figure',
  group: 'block',
  content: '(image | gallery | table | media | embed | codeBlock | blockquote | rawHtml) caption',
  isolating: true,
  parseHTML: () => [{ tag: 'figure' }],
  renderHTML: ({ HTMLAttributes }) => ['figure', HTMLAttributes, 0],
})

export const Caption = Node.create({
  name: 'caption',
  content: 'inline*',
  defining: true,
  parseHTML: () => [{ tag: 'figcaption' }],
  renderHTML: ({ HTMLAttributes }) => ['figcaption', HTMLAttributes, 0],
})

/** Pictures side by side. */
export const Gallery = Node.create({
  name: 'gallery',
  group: 'block',
  content: '(image | figure)+',
  isolating: true,
  addAttributes() {
    return {
      columns: {
        default: null,
        parseHTML: (element) =>
          Number(/^[1-9]$/.exec(element.getAttribute('data-columns') ?? '')?.[0]) || null,
        renderHTML: ({ columns }) => (columns ? { 'data-columns': columns } : {}),
      },
    }
  },
  parseHTML: () => [{ tag: 'div[data-type="gallery"]' }],
  renderHTML: ({ HTMLAttributes }) => ['div', { ...HTMLAttributes, 'data-type': 'gallery' }, 0],
})
