import type { Editor } from '@tiptap/core'
import {
  ChevronRight,
  Code2,
  FileText,
  Heading2,
  Heading3,
  ImageIcon,
  Images,
  Info,
  Link2,
  List,
  ListChecks,
  ListOrdered,
  Minus,
  Quote,
  SquareCode,
  Table2,
  TriangleAlert,
  Wrench,
  type LucideIcon,
} from 'lucide-react'
import { insertTable } from './tables/insert-table.ts'

/** Something that can be put into a post, from the slash menu or the toolbar. */
export type Insertable = {
  id: string
  title: string
  hint: string
  /** Further words that it is found by. */
  words: string
  icon: LucideIcon
  insert: (editor: Editor, ask: Ask) => void
}

/** What needs an answer first: opens the place to give it in. */
export type Ask = (question: 'embed' | 'files' | 'library' | 'times') => void

/** What stands first where the caret is among the times of a maintenance window. */
const fromTimes: Insertable = {
  id: 'fromTimes',
  title: 'Window from these times',
  hint: 'In the place of the lines with days and times',
  words: 'maintenance turn table',
  icon: Wrench,
  insert: (_, ask) => ask('times'),
}

/** `zone` is the site's; `inTimes`: whether the caret stands in a table of times. */
export function insertables({ zone, inTimes }: { zone: string; inTimes: boolean }): Insertable[] {
  return [
    ...(inTimes ? [fromTimes] : []),
    {
      id: 'heading',
      title: 'Heading',
      hint: 'Begins a section',
      words: 'title h2 section',
      icon: Heading2,
      insert: (editor) => editor.chain().focus().setHeading({ level: 2 }).run(),
    },
    {
      id: 'subheading',
      title: 'Subheading',
      hint: 'Begins a part of a section',
      words: 'h3 title',
      icon: Heading3,
      insert: (editor) => editor.chain().focus().setHeading({ level: 3 }).run(),
    },
    {
      id: 'bulletList',
      title: 'List',
      hint: 'Points in any order',
      words: 'bullet unordered points ul',
      icon: List,
      insert: (editor) => editor.chain().focus().toggleBulletList().run(),
    },
    {
      id: 'orderedList',
      title: 'Numbered list',
      hint: 'Steps in their order',
      words: 'ordered steps ol 1',
      icon: ListOrdered,
      insert: (editor) => editor.chain().focus().toggleOrderedList().run(),
    },
    {
      id: 'taskList',
      title: 'Checklist',
      hint: 'Things to tick off',
      words: 'todo task checkbox',
      icon: ListChecks,
      insert: (editor) => editor.chain().focus().toggleTaskList().run(),
    },
    {
      id: 'files',
      title: 'Picture or file',
      hint: 'Photo, screenshot, PDF, sound, film',
      words: 'image photo screenshot upload attachment pdf download media gallery',
      icon: ImageIcon,
      insert: (_, ask) => ask('files'),
    },
    {
      id: 'library',
      title: 'From the library',
      hint: 'A picture or file that is here already',
      words: 'image photo media existing choose gallery pdf download',
      icon: Images,
      insert: (_, ask) => ask('library'),
    },
    {
      id: 'table',
      title: 'Table',
      hint: 'Rows and columns',
      words: 'grid cells',
      icon: Table2,
      insert: insertTable,
    },
    {
      id: 'maintenanceWindow',
      title: 'Maintenance window',
      hint: 'When, what, and how it stands',
      words: 'planned outage incident downtime schedule status',
      icon: Wrench,
      insert: (editor) => editor.chain().focus().insertContent(newWindow(zone)).run(),
    },
    {
      id: 'callout',
      title: 'Note',
      hint: 'A box that stands out',
      words: 'callout info tip box hint',
      icon: Info,
      insert: (editor) => insertCallout(editor, 'info'),
    },
    {
      id: 'warning',
      title: 'Warning',
      hint: 'A box nobody should miss',
      words: 'callout danger important caution alert',
      icon: TriangleAlert,
      insert: (editor) => insertCallout(editor, 'warning'),
    },
    {
      id: 'quote',
      title: 'Quotation',
      hint: 'What somebody said',
      words: 'blockquote cite',
      icon: Quote,
      insert: (editor) => editor.chain().focus().toggleBlockquote().run(),
    },
    {
      id: 'code',
      title: 'Code',
      hint: 'A command, a configuration, a log',
      words: 'pre source command shell terminal',
      icon: Code2,
      insert: (editor) => editor.chain().focus().toggleCodeBlock().run(),
    },
    {
      id: 'details',
      title: 'Details',
      hint: 'Unfolds when it is clicked',
      words: 'accordion fold toggle spoiler collapse faq',
      icon: ChevronRight,
      insert: (editor) => editor.chain().focus().setDetails().run(),
    },
    {
      id: 'embed',
      title: 'Video or page elsewhere',
      hint: 'YouTube, Vimeo, any address, as a card',
      words: 'embed youtube vimeo card bookmark link',
      icon: Link2,
      insert: (_, ask) => ask('embed'),
    },
    {
      id: 'rule',
      title: 'Line',
      hint: 'Parts what comes before from what comes after',
      words: 'divider separator horizontal rule hr',
      icon: Minus,
      insert: (editor) => editor.chain().focus().setHorizontalRule().run(),
    },
    {
      id: 'rawHtml',
      title: 'HTML',
      hint: 'Markup that nothing here can make',
      words: 'raw html code',
      icon: SquareCode,
      insert: (editor) =>
        editor
          .chain()
          .focus()
          .insertContent({ type: 'rawHtml', attrs: { html: '' } })
          .run(),
    },
    {
      id: 'text',
      title: 'Text',
      hint: 'An ordinary paragraph',
      words: 'paragraph plain normal',
      icon: FileText,
      insert: (editor) => editor.chain().focus().setParagraph().run(),
    },
  ]
}

function insertCallout(editor: Editor, kind: 'info' | 'warning'): void {
  const content = { type: 'callout', attrs: { kind }, content: [{ type: 'paragraph' }] }
  editor
    .chain()
    .focus()
    .insertContent(content)
    .command(({ tr, commands }) => commands.setTextSelection(tr.selection.from))
    .run()
}

/** A window of two hours from the next full hour on, which its form then asks about. */
function newWindow(zone: string) {
  const hour = 60 * 60 * 1000
  const start = Math.ceil(Date.now() / hour) * hour
  const attrs = {
    id: crypto.randomUUID(),
    start: new Date(start).toISOString(),
    end: new Date(start + 2 * hour).toISOString(),
    zone,
    services: [],
    kind: 'maintenance',
    state: 'planned',
    updates: [],
  }
  return { type: 'maintenanceWindow', attrs }
}

/** Those that `query` names, best first; all when it is empty. */
export function findInsertables(all: Insertable[], query: string): Insertable[] {
  const wanted = query.trim().toLowerCase()
  if (!wanted) return all
  const rank = ({ title, words }: Insertable) => {
    if (title.toLowerCase().startsWith(wanted)) return 0
    if (words.split(' ').some((word) => word.startsWith(wanted))) return 1
    return `${title} ${words}`.toLowerCase().includes(wanted) ? 2 : 3
  }
  return all.filter((each) => rank(each) < 3).toSorted((a, b) => rank(a) - rank(b))
}
