const SIGNS = [
  /^#{1,6} \S/m,
  /^```/m,
  /^ {0,3}> \S/m,
  /^\|.*\|[ \t]*\n\|[ :|-]+\|/m,
  /\*\*[^\s*][^*]*\*\*/,
  /\[[^\]\n]+\]\([^)\s]+\)/,
  /^[ \t]*[-*+] \[[ x]\] /im,
  /(?:^[ \t]*[-*+] \S.*\n?){2,}/m,
  /(?:^[ \t]*\d{1,3}[.)] \S.*\n?){2,}/m,
]

/** Whether somebody who pastes this text will have meant it as Markdown. */
export function looksLikeMarkdown(text: string): boolean {
  return SIGNS.some((sign) => sign.test(text))
}
