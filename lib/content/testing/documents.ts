import fc from 'fast-check'
import type { Document, DocumentNode, Mark } from '../document.ts'
import { parseDocument } from '../validate.ts'

/** Words as people write them, and the signs that mean something in Markdown or HTML. */
const WORDS = (
  'mail server Northbeam 2026 ünïcode 日本語 a*b *c* _d_ snake_case __e__ `f` [g] [h](i) ![j](k) <b> </p> <!-- &amp; &lt; & # > - + 1. 2) ' +
  '~~l~~ ~m | n| --- === \\ \\* http://o.example www.p.example q@r.example [x] [!NOTE] $s$ 😀 "t" ‘u’ (v) w: x! y? z. **'
).split(' ')

const words = fc
  .array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 5 })
  .map((list) => list.join(' '))
const url = fc.constantFrom(
  'https://northbeam.example/',
  '/posts/x?a=1&copy=2',
  '#part',
  'mailto:support@northbeam.example',
  '/a(b)c',
  'https://例え.example/ü',
)
const picture = fc.constantFrom('/media/abc/a.jpg', 'https://northbeam.example/b.png?x=1&y=2')

const link = fc
  .record({ href: url, title: fc.option(words), rel: fc.constantFrom(null, 'nofollow') })
  .map((attrs): Mark => ({ type: 'link', attrs }))
const plainMark = fc
  .constantFrom('bold', 'italic', 'strike', 'code', 'underline', 'highlight', 'subscript', 'superscript')
  .map((type): Mark => ({ type }))
const marks = fc.uniqueArray(fc.oneof({ weight: 3, arbitrary: plainMark }, link), {
  maxLength: 3,
  selector: (mark) => mark.type,
})

const textNode = fc
  .record({
    text: fc.tuple(words, fc.constantFrom('', ' ')),
    marks: fc.option(marks, { freq: 2, nil: undefined }),
  })
  .map(({ text, marks: given }): DocumentNode => ({ type: 'text', text: text.join(''), marks: given }))
const inline = fc
  .array(fc.oneof({ weight: 8, arbitrary: textNode }, fc.constant<DocumentNode>({ type: 'hardBreak' })), {
    minLength: 1,
    maxLength: 4,
  })
  .map(trimmed)

/** White space where HTML shows none, and breaks that break nothing, cannot come from HTML. */
function trimmed(nodes: DocumentNode[]): DocumentNode[] {
  const kept = nodes.filter((node, index) => {
    if (node.type !== 'hardBreak') return true
    return (
      index > 0 &&
      index < nodes.length - 1 &&
      nodes[index - 1]?.type !== 'hardBreak' &&
      nodes[index + 1]?.type !== 'hardBreak'
    )
  })
  const line = kept.map((node, index) => {
    if (node.type !== 'text') return node
    const next = kept[index + 1]
    return next?.type === 'text'
      ? { ...node, text: `${node.text.trim()} ` }
      : { ...node, text: node.text.trim() }
  })
  return line.length > 0 ? line : [{ type: 'text', text: 'text' }]
}

const paragraph = inline.map((content): DocumentNode => ({ type: 'paragraph', content }))
const image = fc
  .record({
    src: picture,
    alt: fc.oneof(fc.constant(''), words),
    title: fc.option(words),
    width: fc.constantFrom(null, 640),
    height: fc.constant(null),
    href: fc.option(url),
    decorative: fc.boolean(),
  })
  // What shows nothing has no words.
  .map((attrs): DocumentNode => ({
    type: 'image',
    attrs: attrs.alt ? { ...attrs, decorative: false } : attrs,
  }))
const code = fc
  .record({
    text: fc.array(words, { minLength: 1, maxLength: 3 }),
    language: fc.constantFrom(null, 'php', 'C++', 'no-such'),
  })
  .map(({ text, language }): DocumentNode => ({
    type: 'codeBlock',
    attrs: { language },
    content: [{ type: 'text', text: text.join('\n\n  ') }],
  }))
const heading = fc
  .record({ level: fc.integer({ min: 1, max: 6 }), content: inline })
  .map(({ level, content }): DocumentNode => ({ type: 'heading', attrs: { level }, content }))

const simple = fc.oneof(
  { weight: 4, arbitrary: paragraph },
  heading,
  image,
  code,
  fc.constant<DocumentNode>({ type: 'horizontalRule' }),
)

const blocks = fc.letrec<{ block: DocumentNode }>((tie) => {
  const several = fc.array(tie('block'), { minLength: 1, maxLength: 3 })
  const item = fc
    .tuple(paragraph, fc.array(tie('block'), { maxLength: 2 }))
    .map(([first, rest]) => [first, ...rest])
  const items = fc.array(item, { minLength: 1, maxLength: 3 })
  const cell = (type: 'tableHeader' | 'tableCell') =>
    inline.map((content): DocumentNode => ({
      type,
      attrs: { colspan: 1, rowspan: 1, colwidth: null, align: null },
      content: [{ type: 'paragraph', content }],
    }))
  const row = (type: 'tableHeader' | 'tableCell') =>
    fc.tuple(cell(type), cell(type)).map((content): DocumentNode => ({ type: 'tableRow', content }))
  return {
    block: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      simple,
      items.map((list): DocumentNode => ({
        type: 'bulletList',
        content: list.map((content) => ({ type: 'listItem', content })),
      })),
      fc
        .record({ list: items, start: fc.constantFrom(1, 7), type: fc.constantFrom(null, 'a' as const) })
        .map(({ list, start, type }): DocumentNode => ({
          type: 'orderedList',
          attrs: { start, type },
          content: list.map((content) => ({ type: 'listItem', content })),
        })),
      fc.record({ list: items, checked: fc.boolean() }).map(({ list, checked }): DocumentNode => ({
        type: 'taskList',
        content: list.map((content) => ({ type: 'taskItem', attrs: { checked }, content })),
      })),
      several.map((content): DocumentNode => ({ type: 'blockquote', attrs: { cite: null }, content })),
      fc
        .record({
          kind: fc.constantFrom('info' as const, 'success' as const, 'warning' as const, 'danger' as const),
          content: several,
        })
        .map(({ kind, content }): DocumentNode => ({ type: 'callout', attrs: { kind }, content })),
      fc
        .record({ open: fc.boolean(), summary: inline, content: several })
        .map(({ open, summary, content }): DocumentNode => ({
          type: 'details',
          attrs: { open },
          content: [
            { type: 'detailsSummary', content: summary },
            { type: 'detailsContent', content },
          ],
        })),
      fc
        .tuple(row('tableHeader'), row('tableCell'))
        .map((content): DocumentNode => ({ type: 'table', content })),
      fc.tuple(image, inline).map(([thing, content]): DocumentNode => ({
        type: 'figure',
        content: [thing, { type: 'caption', content }],
      })),
      fc
        .array(image, { minLength: 1, maxLength: 3 })
        .map((content): DocumentNode => ({ type: 'gallery', attrs: { columns: 3 }, content })),
      fc
        .record({
          url: fc.constant('https://www.youtube.com/watch?v=abc'),
          provider: fc.constantFrom('youtube' as const, 'link' as const),
          title: fc.option(words),
          description: fc.constant(null),
          thumbnail: fc.constant(null),
        })
        .map((attrs): DocumentNode => ({ type: 'embed', attrs })),
      fc
        .record({
          kind: fc.constantFrom('audio' as const, 'video' as const, 'file' as const),
          src: picture,
          title: fc.option(words),
          poster: fc.constant(null),
          width: fc.constant(null),
          height: fc.constant(null),
        })
        .map((attrs): DocumentNode => ({ type: 'media', attrs })),
      fc
        .record({
          services: fc.array(words, { maxLength: 2 }),
          updates: fc.array(
            words.map((text) => ({ at: '2026-03-01T23:00:00Z', text })),
            { maxLength: 2 },
          ),
        })
        .map((given): DocumentNode => ({
          type: 'maintenanceWindow',
          attrs: {
            id: 'mail-move',
            start: '2026-03-01T22:00:00Z',
            end: '2026-03-02T01:00:00Z',
            zone: 'Africa/Lusaka',
            kind: 'maintenance',
            state: 'planned',
            ...given,
          },
        })),
      fc.constant<DocumentNode>({
        type: 'rawHtml',
        attrs: { html: '<dl><dt>TTL &amp; more</dt><dd>One\nhour</dd></dl>' },
      }),
    ),
  }
}).block

/** Any document that the schema allows and that HTML can carry, in the form that parseDocument gives. */
export const documents = fc
  .array(blocks, { minLength: 1, maxLength: 4 })
  .map((content): Document => parseDocument({ type: 'doc', content }))
