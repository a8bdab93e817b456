import { wordsOf, type Word } from '../words.ts'

/**
 * Words that must follow each other: one, or several when a script puts no spaces between them.
 * `open`: the last one is a beginning, which longer words match as well.
 */
export type Phrase = { keys: string[]; open: boolean }

const LONGEST_QUERY = 200
const MOST_PHRASES = 12

/** What a visitor asks for; every phrase must be found. Empty when there is no word in the query. */
export function phrasesOf(query: string): Phrase[] {
  const phrases: string[][] = []
  let end = -1
  for (const word of wordsOf(query.slice(0, LONGEST_QUERY))) {
    if (word.start === end) phrases.at(-1)?.push(word.key)
    else phrases.push([word.key])
    end = word.end
  }
  return phrases.slice(0, MOST_PHRASES).map((keys, at, all) => ({
    keys,
    // Short words stand for themselves, except the one that may still be being typed.
    open: at === all.length - 1 || keys.join('').length >= 3,
  }))
}

/** The stretches of `words` that `phrases` match, as indexes into the text they are of, in order. */
export function matchesOf(words: Word[], phrases: Phrase[]): { start: number; end: number }[] {
  const matches: { start: number; end: number }[] = []
  for (const [at, first] of words.entries()) {
    for (const { keys, open } of phrases) {
      const last = words[at + keys.length - 1]
      if (
        last &&
        keys.every((key, step) => isMatch(words[at + step], key, open && step === keys.length - 1))
      ) {
        matches.push({ start: first.start, end: last.end })
      }
    }
  }
  return matches
}

function isMatch(word: Word | undefined, key: string, open: boolean): boolean {
  if (!word) return false
  return open ? word.key.startsWith(key) : word.key === key
}
