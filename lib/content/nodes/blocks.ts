import { Node } from '@tiptap/core'
import { Blockquote } from '@tiptap/extension-blockquote'
import { cleanLink } from '../urls.ts'
import { oneOf } from './parse-attribute.ts'

/** A quotation. Who said it stands in the caption of a figure around it; `cite` is the address it was taken from. */
export const Quote = Blockquote.extend({
  addAttributes() {
    return { cite: { default: null, parseHTML: (element) => cleanLink(element.getAttribute('cite') ?? '') } }
  },
})

const CALLOUT_KINDS = ['info', 'success', 'warning', 'danger'] as const

/** A box that stands out from the text. */
export const Callout = Node.create({
  name: 'callout',
  group: 'block',
  content: 'block+',
  defining: true,
  addAttributes() {
    return {
      kind: {
        default: 'info',
        parseHTML: (element) => oneOf(CALLOUT_KINDS, element.getAttribute('data-kind')) ?? 'info',
        renderHTML: ({ kind }) => ({ 'data-kind': kind }),
      },
    }
  },
  parseHTML: () => [{ tag: 'div[data-type="callout"]' }],
  renderHTML: ({ HTMLAttributes }) => ['div', { ...HTMLAttributes, 'data-type': 'callout' }, 0],
})

/** HTML that no other node can hold, sanitised at the border (sanitise.ts). */
export const RawHtml = Node.create({
  name: 'rawHtml',
  group: 'block',
  atom: true,
  addAttributes() {
    return {
      html: {
        default: '',
        parseHTML: (element) => element.getAttribute('data-html'),
        renderHTML: ({ html }) => ({ 'data-html': html }),
      },
    }
  },
  parseHTML: () => [{ tag: 'div[data-type="rawHtml"]' }],
  renderHTML: ({ HTMLAttributes }) => ['div', { ...HTMLAttributes, 'data-type': 'rawHtml' }],
})

/** A place inside the text that links of the form `#id` lead to. Headings are such places by themselves. */
export const Anchor = Node.create({
  name: 'anchor',
  group: 'inline',
  inline: true,
  atom: true,
  addAttributes() {
    return {
      id: {
        default: '',
        parseHTML: (element) => element.getAttribute('data-anchor'),
        renderHTML: ({ id }) => ({ 'data-anchor': id }),
      },
    }
  },
  parseHTML: () => [{ tag: 'span[data-anchor]' }],
  renderHTML: ({ HTMLAttributes }) => ['span', HTMLAttributes],
})
