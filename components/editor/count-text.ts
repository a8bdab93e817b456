import type { Node } from '@tiptap/pm/model'
import { countWords } from '@/lib/content/count-words.ts'

/** How many words a document of the editor has, counted as readers are told. */
export function wordsOf(document: Node): number {
  return countWords(document.textBetween(0, document.content.size, '\n', ' '))
}

/** Pictures of which nobody has said what they show or that they are decorative, by their addresses. */
export function undescribedPictures(document: Node): string[] {
  const found: string[] = []
  document.descendants((node) => {
    if (node.type.name === 'image' && !node.attrs.alt && !node.attrs.decorative) found.push(node.attrs.src)
  })
  return found
}
