import type { Editor, Node } from '@tiptap/core'
import { place } from './place.ts'

/** Milliseconds before what did not arrive is asked for again. */
const PAUSE = 3_000

/** A table in a frame that scrolls sideways. The first one that is shown fetches what tables are edited with. */
export function framed(table: Node): Node {
  return table.extend<unknown, { asked: boolean }>({
    addStorage: () => ({ asked: false }),
    addProseMirrorPlugins: () => [place],
    addNodeView() {
      const { editor, storage } = this
      return () => {
        if (!storage.asked) void equip(editor)
        storage.asked = true
        const dom = document.createElement('div')
        dom.className = 'tableWrapper'
        const contentDOM = document.createElement('tbody')
        dom.appendChild(document.createElement('table')).appendChild(contentDOM)
        return { dom, contentDOM }
      }
    },
  })
}

/** Until it has happened, the text of a table is a text like any other. */
async function equip(editor: Editor): Promise<void> {
  for (;;) {
    const editing = await import('./editing.ts').catch(() => null)
    if (editor.isDestroyed) return
    if (editing) return editing.begin(editor)
    await new Promise((resolve) => setTimeout(resolve, PAUSE))
  }
}
