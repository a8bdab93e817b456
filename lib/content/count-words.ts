/** Scripts that write words without spaces between them. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u

/** Letters and digits, with the signs that stand inside of words and numbers: `don't`, `1.5`. */
const SPACED_WORD = /[\p{L}\p{N}\p{M}_]+(?:['’.,:·][\p{L}\p{N}_][\p{L}\p{N}\p{M}_]*)*/gu

/** How many words `text` has, in languages without spaces too. */
export function countWords(text: string): number {
  // Looking every word up in a dictionary takes a thousand times as long.
  if (!UNSPACED.test(text)) return text.match(SPACED_WORD)?.length ?? 0
  let words = 0
  for (const { isWordLike } of new Intl.Segmenter(undefined, { granularity: 'word' }).segment(text))
    if (isWordLike) words += 1
  return words
}

const WORDS_PER_MINUTE = 230

/** Whole minutes that reading takes, at least one. */
export function readingMinutes(words: number): number {
  return Math.max(1, Math.round(words / WORDS_PER_MINUTE))
}
