// A loader for Tiptap's extensions. Each brings a reader and a writer of Markdown, a tenth of what the writing screen weighs
// beyond React; lib/content has its own. What this does not recognise stays in and works as before.
const PROPERTY =
  /^\t(?:\.\.\.create\w*MarkdownSpec|(?:parse|render)Markdown|markdown[A-Z]\w*)\b.*\n(?:(?:\t\t.*)?\n)*(?:\t[}\])].*\n)?/gm

/** @param {string} source */
export default function withoutMarkdown(source) {
  return source.replace(PROPERTY, '')
}
