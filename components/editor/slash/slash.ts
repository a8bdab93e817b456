import { Extension } from '@tiptap/core'
import { Plugin, PluginKey, type EditorState } from '@tiptap/pm/state'

/** What was typed after a slash, and where it stands, slash included. */
export type Slash = { from: number; to: number; query: string }

type Known = { slash: Slash | null; dismissedAt: number | null }

const key = new PluginKey<Known>('slash')

/** Takes a key that was pressed while the menu is open; true when it needs nothing more. */
export type TakeKey = (event: KeyboardEvent) => boolean

/** Notices a slash at the beginning of a line or after a space, and what is typed after it. */
export const SlashTrigger = Extension.create<unknown, { takeKey: TakeKey | null }>({
  name: 'slash',
  priority: 1000,
  addStorage: () => ({ takeKey: null }),
  addProseMirrorPlugins() {
    const { storage } = this
    return [
      new Plugin<Known>({
        key,
        state: {
          init: () => ({ slash: null, dismissedAt: null }),
          apply(transaction, { dismissedAt: before }, _, state) {
            const dismissed: boolean = transaction.getMeta(key) === 'dismiss'
            const found = findSlash(state)
            const kept = before === null ? null : transaction.mapping.map(before)
            const dismissedAt = dismissed ? (found?.from ?? null) : found?.from === kept ? kept : null
            return { slash: found?.from === dismissedAt ? null : found, dismissedAt }
          },
        },
        props: {
          handleKeyDown(view, event) {
            return key.getState(view.state)?.slash ? (storage.takeKey?.(event) ?? false) : false
          },
          handleDOMEvents: {
            blur(view) {
              if (key.getState(view.state)?.slash) view.dispatch(view.state.tr.setMeta(key, 'dismiss'))
            },
          },
        },
      }),
    ]
  },
  addCommands() {
    return {
      takeSlashKeys: (takeKey) => () => {
        this.storage.takeKey = takeKey
        return true
      },
      dismissSlash:
        () =>
        ({ tr }) => {
          tr.setMeta(key, 'dismiss')
          return true
        },
    }
  },
})

declare module '@tiptap/core' {
  interface Commands<ReturnType> {
    slash: {
      /** Closes the menu; the slash stays as text. */
      dismissSlash: () => ReturnType
      /** Says who takes the keys while the menu is open. */
      takeSlashKeys: (takeKey: TakeKey | null) => ReturnType
    }
  }
}

/** The slash that the menu is open for. */
export function slashIn(state: EditorState): Slash | null {
  return key.getState(state)?.slash ?? null
}

function findSlash(state: EditorState): Slash | null {
  const { $from, empty } = state.selection
  if (!empty || !$from.parent.isTextblock || $from.parent.type.spec.code) return null
  if ($from.parent.type.name !== 'paragraph') return null
  const before = $from.parent.textBetween(0, $from.parentOffset, undefined, '\ufffc')
  const query = /(?:^|\s)\/([\p{L}\p{N} -]{0,24})$/u.exec(before)?.[1]
  if (query === undefined || query.startsWith(' ')) return null
  return { from: $from.pos - query.length - 1, to: $from.pos, query }
}
