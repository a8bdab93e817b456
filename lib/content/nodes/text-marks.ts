import { Mark } from '@tiptap/core'
import { Highlight } from '@tiptap/extension-highlight'
import { Subscript } from '@tiptap/extension-subscript'
import { Superscript } from '@tiptap/extension-superscript'
import { Code } from '@tiptap/extension-code'
import { Italic } from '@tiptap/extension-italic'
import { Underline } from '@tiptap/extension-underline'
import { cleanLink } from '../urls.ts'
import { textAttribute } from './parse-attribute.ts'

const REL_TOKENS = ['nofollow', 'sponsored', 'ugc']

/** Links carry where they lead and what they are; how they open and look is the page's decision. */
const Link = Mark.create({
  name: 'link',
  // Outside of all other marks.
  priority: 1000,
  keepOnSplit: false,
  inclusive: false,
  addAttributes() {
    return {
      href: { default: null, parseHTML: (element) => cleanLink(element.getAttribute('href') ?? '') },
      title: { default: null, parseHTML: (element) => textAttribute(element, 'title') },
      rel: {
        default: null,
        parseHTML: (element) => {
          const tokens = element.getAttribute('rel')?.toLowerCase().split(/\s+/) ?? []
          return REL_TOKENS.filter((token) => tokens.includes(token)).join(' ') || null
        },
      },
    }
  },
  parseHTML() {
    return [
      {
        tag: 'a[href]',
        getAttrs: (element) => cleanLink(element.getAttribute('href') ?? '') !== null && null,
      },
    ]
  },
  renderHTML: ({ HTMLAttributes: { href, ...same } }) => [
    'a',
    { ...same, href: cleanLink(String(href)) ?? '' },
    0,
  ],
})

export const textMarks = [
  Link,
  // Unlike Tiptap's own, code may be bold and may be a link.
  Code.extend({ excludes: '', parseHTML: () => ['code', 'kbd', 'samp', 'tt'].map((tag) => ({ tag })) }),
  Italic.extend({
    parseHTML() {
      return [...(this.parent?.() ?? []), ...['cite', 'dfn', 'var'].map((tag) => ({ tag }))]
    },
  }),
  Underline.extend({
    parseHTML() {
      return [...(this.parent?.() ?? []), { tag: 'ins' }]
    },
  }),
  Highlight,
  Subscript,
  Superscript,
]
