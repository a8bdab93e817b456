import { fold } from './fold.ts'

/** A word as search compares it, and where in the text it stands. */
export type Word = { key: string; start: number; end: number }

// Scripts written without spaces between words: each sign counts as a word, and a query for several is a phrase.
const UNSPACED = String.raw`[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmr}\p{sc=Mymr}\p{sc=Tibt}]`
const RUN = new RegExp(
  String.raw`(?=[\p{L}\p{N}])${UNSPACED}\p{M}*|(?:(?!${UNSPACED})[\p{L}\p{N}\p{M}])+`,
  'gu',
)

/** The words of `text` in order. What is indexed, asked for and highlighted is cut into words here alone. */
export function wordsOf(text: string): Word[] {
  const words: Word[] = []
  for (const { 0: run, index: start } of text.matchAll(RUN)) {
    // A sign may stand for several words: `½` folds to `1⁄2`.
    for (const key of fold(run).split(/[^\p{L}\p{N}]+/u)) {
      if (key) words.push({ key, start, end: start + run.length })
    }
  }
  return words
}

/** Text as the search columns hold it: its words, folded, with a space between them. */
export function searchable(text: string): string {
  return wordsOf(text)
    .map(({ key }) => key)
    .join(' ')
}
