import { StarterKit } from '@tiptap/starter-kit'
import { Details, DetailsContent, DetailsSummary } from '@tiptap/extension-details'
import { TaskItem, TaskList } from '@tiptap/extension-list'
import { Table, TableRow } from '@tiptap/extension-table'
import { Anchor, Callout, Quote, RawHtml } from './nodes/blocks.ts'
import { MaintenanceWindow } from './nodes/maintenance-window.ts'
import { Embed, Media } from './nodes/media.ts'
import { Caption, Figure, Gallery, Picture } from './nodes/pictures.ts'
import { Cell, HeaderCell } from './nodes/tables.ts'
import { textMarks } from './nodes/text-marks.ts'

/** What a post body is made of: the server's schema and the editor are both built from this list. */
export const extensions = [
  StarterKit.configure({ blockquote: false, code: false, italic: false, link: false, underline: false }),
  ...textMarks,
  Quote,
  TaskList,
  TaskItem.configure({ nested: true }),
  Table,
  TableRow,
  HeaderCell,
  Cell,
  Picture,
  Figure,
  Caption,
  Gallery,
  Callout,
  Details.configure({ persist: true }),
  DetailsSummary.extend({ content: 'inline*' }),
  DetailsContent,
  Media,
  Embed,
  MaintenanceWindow,
  RawHtml,
  Anchor,
]
