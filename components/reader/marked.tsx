/** Text with the words that were searched for marked. */
export function Marked({ parts }: { parts: { text: string; match: boolean }[] }) {
  return parts.map(({ text, match }, at) => (match ? <mark key={at}>{text}</mark> : text))
}
