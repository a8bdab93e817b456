import { Extension } from '@tiptap/core'

/** Shows where in the text something would be dropped. It is fetched when something is first dragged over the text. */
export const DropCursor = Extension.create({
  name: 'dropCursor',
  onCreate() {
    const { editor } = this
    const fetch = async () => {
      const { dropCursor } = await import('@tiptap/pm/dropcursor')
      if (!editor.isDestroyed) editor.registerPlugin(dropCursor({ color: 'currentColor' }))
    }
    // Where it does not arrive, things are dropped without it.
    editor.view.dom.addEventListener('dragenter', () => void fetch().catch(() => undefined), { once: true })
  },
})
