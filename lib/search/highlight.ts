import { wordsOf } from '../words.ts'
import { matchesOf, type Phrase } from './phrase.ts'

/** A piece of text, and whether it is what was searched for. Joined, the pieces are the text. */
export type TextPart = { text: string; match: boolean }

const BEFORE = 60
const LENGTH = 240

/** The whole of `text`, cut where the matches of `phrases` begin and end. */
export function highlight(text: string, phrases: Phrase[]): TextPart[] {
  const parts: TextPart[] = []
  let done = 0
  for (const { start, end } of matchesOf(wordsOf(text), phrases)) {
    if (end <= done) continue
    if (start > done) parts.push({ text: text.slice(done, start), match: false })
    parts.push({ text: text.slice(Math.max(start, done), end), match: true })
    done = end
  }
  if (done < text.length) parts.push({ text: text.slice(done), match: false })
  return parts
}

/** The passage of `text` around the first match, or its beginning, with ellipses where it was cut. */
export function snippet(text: string, phrases: Phrase[]): TextPart[] {
  const line = text.replace(/\s+/g, ' ').trim()
  const words = wordsOf(line)
  const [first] = matchesOf(words, phrases)
  const wanted = Math.max(0, (first?.start ?? 0) - BEFORE)
  const from = wanted === 0 ? 0 : (words.find(({ start }) => start >= wanted)?.start ?? 0)
  const to =
    from + LENGTH >= line.length ? line.length : (words.findLast(({ end }) => end <= from + LENGTH)?.end ?? 0)
  const passage = line.slice(from, Math.max(to, first?.end ?? 0))
  return [
    ...(from > 0 ? [{ text: '… ', match: false }] : []),
    ...highlight(passage, phrases),
    ...(from + passage.length < line.length ? [{ text: ' …', match: false }] : []),
  ]
}
