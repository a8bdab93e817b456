import { ListKeymap } from '@tiptap/extension-list'
import { Gapcursor, Placeholder, UndoRedo } from '@tiptap/extensions'
import { ReactNodeViewRenderer, type Node } from '@tiptap/react'
import type { ComponentType } from 'react'
import type { ReactNodeViewProps } from '@tiptap/react'
import type { Upload } from '@/components/admin/upload-file.ts'
import { later } from '@/components/ui/later.tsx'
import { extensions as content } from '@/lib/content/extensions.ts'
import { AutoLink } from './auto-link.ts'
import { CalloutView } from './blocks/callout-view.tsx'
import { CodeView } from './blocks/code-view.tsx'
import { PictureView } from './blocks/picture-view.tsx'
import { DropCursor } from './drop-cursor.ts'
import { Figures } from './figures.ts'
import { Paste } from './paste/paste.ts'
import { SlashTrigger } from './slash/slash.ts'
import { framed } from './tables/framed.ts'
import { Uploads } from './upload/uploads.ts'
import { WayOut } from './way-out.ts'

type View = ComponentType<ReactNodeViewProps>

/** The blocks that are edited in a view of their own. Those without text inside come when the first one is shown. */
const VIEWS: Record<string, View> = {
  callout: CalloutView,
  codeBlock: CodeView,
  embed: later<ReactNodeViewProps>(async () => (await import('./blocks/embed-view.tsx')).EmbedView),
  image: PictureView,
  maintenanceWindow: later<ReactNodeViewProps>(
    async () => (await import('./blocks/maintenance-view.tsx')).MaintenanceView,
  ),
  media: later<ReactNodeViewProps>(async () => (await import('./blocks/media-view.tsx')).MediaView),
  rawHtml: later<ReactNodeViewProps>(async () => (await import('./blocks/raw-html-view.tsx')).RawHtmlView),
}

type Options = { upload: Upload; say: (message: string) => void }

/** The schema of lib/content, with what is needed to write in it. */
export function editorExtensions({ upload, say }: Options) {
  return [
    ...content.map((extension) => {
      if (extension.name === 'caption') return leftByEnter(extension as Node)
      if (extension.name === 'table') return framed(extension as Node)
      const view = VIEWS[extension.name]
      return view ? withView(extension as Node, view) : extension
    }),
    DropCursor,
    Gapcursor,
    ListKeymap,
    UndoRedo,
    Placeholder.configure({
      includeChildren: true,
      placeholder: ({ node, pos, editor }) => {
        if (node.type.name === 'caption') return 'Caption (optional)'
        if (node.type.name === 'detailsSummary') return 'What unfolds'
        if (node.type.name === 'heading') return 'Heading'
        if (node.type.name !== 'paragraph') return ''
        return pos === 0 && editor.isEmpty
          ? 'Write, or type / to insert something'
          : 'Type / to insert something'
      },
    }),
    Uploads.configure({ upload }),
    Paste.configure({ say }),
    Figures,
    AutoLink,
    SlashTrigger,
    WayOut,
  ]
}

function withView(node: Node, view: View): Node {
  return node.extend({ addNodeView: () => ReactNodeViewRenderer(view) })
}

/** Enter goes on below the figure: a caption has one line, and nothing comes after it. */
function leftByEnter(caption: Node): Node {
  return caption.extend({
    addKeyboardShortcuts: () => ({
      Enter: ({ editor }) => {
        const { $from } = editor.state.selection
        if ($from.parent.type.name !== 'caption') return false
        const below = $from.after($from.depth - 1)
        return editor
          .chain()
          .insertContentAt(below, { type: 'paragraph' })
          .setTextSelection(below + 1)
          .scrollIntoView()
          .run()
      },
    }),
  })
}
