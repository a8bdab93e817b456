import type { Node as ProseMirrorNode } from '@tiptap/pm/model'
import type { EditorState } from '@tiptap/pm/state'

/** Lines with days and times, one below the other, and where they stand in the text. */
export type TimeTable = { from: number; to: number; text: string }

/** The lines in or beside which the caret stands, as far as they look like a table of times. */
export function timeTableIn({ doc, selection }: EditorState): TimeTable | null {
  const [first, last] = [selection.$from.index(0), selection.$to.index(0)]
  const isRow = (index: number) => {
    const block = doc.maybeChild(index)
    return block !== null && looksLikeTimes(textOf(block))
  }
  let [begin, end] = [first, last]
  for (let index = first; index <= last; index++) if (!isRow(index)) return null
  while (isRow(begin - 1)) begin -= 1
  while (isRow(end + 1)) end += 1
  let from = 0
  for (let index = 0; index < begin; index++) from += doc.child(index).nodeSize
  const rows = Array.from({ length: end - begin + 1 }, (_, index) => doc.child(begin + index))
  const to = rows.reduce((at, row) => at + row.nodeSize, from)
  return { from, to, text: rows.map(textOf).join('\n') }
}

function textOf(block: ProseMirrorNode): string {
  if (!/^(paragraph|bulletList|orderedList)$/.test(block.type.name)) return ''
  return block.textBetween(0, block.content.size, '\n', (leaf) =>
    leaf.type.name === 'hardBreak' ? '\n' : '\ufffc',
  )
}

const TIME = /\d{1,2}(?:[:.h]\d\d|\s*[ap]\.?m)/i
const DAY = /\d{4}-\d\d-\d\d|\d{1,2}\.\d{1,2}\.\d{4}|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/i

/** Cheap, for every press of a key; whether it is a table is known once it is read. */
function looksLikeTimes(text: string): boolean {
  const lines = text.split('\n').filter((line) => line.trim())
  return text.length < 2_000 && lines.length > 0 && lines.every((line) => TIME.test(line) && DAY.test(line))
}
