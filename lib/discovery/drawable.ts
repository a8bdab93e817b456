/**
 * `text` as the font of the pictures can show it, without emoji. Empty when it has letters of other scripts: a title
 * with holes says something else. The font has Latin, modern Greek and Cyrillic.
 */
export function drawable(text: string): string {
  const plain = text
    .normalize('NFC')
    .replace(
      /(?![©®™])[\p{Extended_Pictographic}\p{Regional_Indicator}\p{Emoji_Modifier}\p{C}\p{So}\u20e3\ufe0e\ufe0f]/gu,
      ' ',
    )
    .replace(/\s+/g, ' ')
    .trim()
  return /[\u1f00-\u1fff]|(?![\p{sc=Latn}\p{sc=Grek}\p{sc=Cyrl}])\p{L}/u.test(plain) ? '' : plain
}
