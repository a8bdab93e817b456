import { Bold } from '@tiptap/extension-bold'
import { CodeBlock } from '@tiptap/extension-code-block'
import { Details, DetailsContent, DetailsSummary } from '@tiptap/extension-details'
import { Document } from '@tiptap/extension-document'
import { HardBreak } from '@tiptap/extension-hard-break'
import { Heading } from '@tiptap/extension-heading'
import { HorizontalRule } from '@tiptap/extension-horizontal-rule'
import { BulletList, ListItem, TaskItem, TaskList } from '@tiptap/extension-list'
import { Paragraph } from '@tiptap/extension-paragraph'
import { Strike } from '@tiptap/extension-strike'
import { Text } from '@tiptap/extension-text'
import { Anchor, Callout, Quote, RawHtml } from './nodes/blocks.ts'
import { MaintenanceWindow } from './nodes/maintenance-window.ts'
import { Embed, Media } from './nodes/media.ts'
import { NumberedList } from './nodes/numbered-list.ts'
import { Caption, Figure, Gallery, Picture } from './nodes/pictures.ts'
import { Cell, HeaderCell, Row, Table } from './nodes/tables.ts'
import { textMarks } from './nodes/text-marks.ts'

/** What a post body is made of: the server's schema and the editor are both built from this list. */
export const extensions = [
  Bold,
  BulletList,
  CodeBlock,
  Document,
  HardBreak,
  Heading,
  HorizontalRule,
  ListItem,
  NumberedList,
  Paragraph,
  Strike,
  Text,
  ...textMarks,
  Quote,
  TaskList,
  TaskItem.configure({ nested: true }),
  Table,
  Row,
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
