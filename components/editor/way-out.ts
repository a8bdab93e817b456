import { Extension } from '@tiptap/core'
import { Plugin } from '@tiptap/pm/state'

/** The id of the words that say so, beside the text. */
export const wayOutId = 'way-out-of-the-text'

/** Tab goes from cell to cell and moves items of a list inwards. After Escape it leads out of the text, as everywhere else. */
export const WayOut = Extension.create({
  name: 'wayOut',
  addProseMirrorPlugins() {
    let leaving = false
    const keydown = (_: unknown, event: KeyboardEvent) => {
      // Nobody else takes the key then: the browser does.
      if (leaving && event.key === 'Tab') return true
      if (event.key !== 'Shift') leaving = event.key === 'Escape'
      return false
    }
    const blur = () => {
      leaving = false
    }
    return [new Plugin({ props: { handleDOMEvents: { keydown, blur } } })]
  },
})
