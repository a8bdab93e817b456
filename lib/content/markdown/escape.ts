/** Text as Markdown that means just this text. `atLineStart`: it begins a line, where more signs have a meaning. */
export function escapeMarkdown(text: string, atLineStart: boolean): string {
  const escaped = text
    .replace(/[\\`*[\]<~|]/g, '\\$&')
    .replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '\\_')
    .replace(/&(?=#?\w+;)/g, '&amp;')
    .replace(/\b(https?|ftp)(?=:\/\/)/gi, '$1\\')
    .replace(/\bwww(?=\.)/gi, '$&\\')
    .replace(/(?<=[\w.+-])@(?=\w)/g, '\\@')
  return atLineStart ? escapeLineStart(escaped) : escaped
}

function escapeLineStart(line: string): string {
  return line
    .replace(/^(\s*)(#{1,6}(?=\s|$)|>|[+-](?=\s|$)|[-=:]+(?=[-=:\s|]*$))/, '$1\\$2')
    .replace(/^(\s*\d{1,9})([.)](?=\s|$))/, '$1\\$2')
}

/** Code between as many backticks as it takes. */
export function codeSpan(code: string): string {
  const fence = fenceFor(code, 1)
  const pad = /^`|`$|^ .*[^ ].* $/.test(code) ? ' ' : ''
  return `${fence}${pad}${code}${pad}${fence}`
}

/** A run of backticks, at least `shortest` long, that is longer than any in `code`. */
export function fenceFor(code: string, shortest: number): string {
  const longest = (code.match(/`+/g) ?? []).reduce((most, run) => Math.max(most, run.length), 0)
  return '`'.repeat(Math.max(shortest, longest + 1))
}
