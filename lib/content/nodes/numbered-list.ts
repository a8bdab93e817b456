import type { Attributes } from '@tiptap/core'
import { OrderedList } from '@tiptap/extension-list'
import { oneOf, wholeNumber } from './parse-attribute.ts'

/** The highest number that a browser gives to an item. */
const MOST = 2 ** 31 - 1
const KINDS = ['1', 'a', 'A', 'i', 'I'] as const

/** A numbered list. Of what pages say about the numbers of theirs, what a document can hold is read. */
export const NumberedList = OrderedList.extend({
  addAttributes() {
    const own: Attributes = this.parent?.() ?? {}
    return {
      start: {
        default: 1,
        parseHTML: (element) => wholeNumber(element.getAttribute('start'), -MOST, MOST) ?? 1,
      },
      type: {
        default: null,
        // Tiptap also knows how word processors say it.
        parseHTML: (element) => oneOf(KINDS, own.type?.parseHTML?.(element)),
      },
    }
  },
})
