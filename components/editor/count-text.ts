import type { Node } from '@tiptap/pm/model'

/** How many words a document of the editor has, counted as readers are told. */
export function wordsOf(document: Node): number {
  const text = document.textBetween(0, document.content.size, '\n', ' ')
  let words = 0
  for (const { isWordLike } of new Intl.Segmenter(undefined, { granularity: 'word' }).segment(text))
    if (isWordLike) words += 1
  return words
}

/** Pictures of which nobody has said what they show or that they are decorative. */
export function undescribedPictures(document: Node): number {
  let count = 0
  document.descendants((node) => {
    if (node.type.name === 'image' && node.attrs.described === false) count += 1
  })
  return count
}
