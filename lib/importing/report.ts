export type Outcome = 'new' | 'known' | 'changed' | 'left out'

/** Tells whoever imports what came over and what did not. Every item that was met is counted once; nothing goes silently. */
export class Report {
  readonly #counts = new Map<string, Map<Outcome, number>>()
  readonly #notes = new Map<string, Set<string>>()
  readonly #general = new Set<string>()

  /** Counts things of one kind: `posts`, `comments`, `revisions`. */
  count(kind: string, outcome: Outcome, by = 1): void {
    const outcomes = this.#counts.get(kind) ?? new Map<Outcome, number>()
    this.#counts.set(kind, outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + by))
  }

  /** Says what was changed or left out of the thing with this title. */
  note(title: string, what: string): void {
    this.#notes.set(title, (this.#notes.get(title) ?? new Set()).add(what))
  }

  /** Says something about the import as a whole. */
  say(sentence: string): void {
    this.#general.add(sentence)
  }

  /** Whether anything came that was not here before. */
  get isChange(): boolean {
    const counts = [...this.#counts.values()]
    return counts.some((outcomes) => outcomes.has('new') || outcomes.has('changed'))
  }

  countOf(kind: string, outcome: Outcome): number {
    return this.#counts.get(kind)?.get(outcome) ?? 0
  }

  /** Plain text, a line each. */
  lines(): string[] {
    const about = section('About the import', [...this.#general])
    // What an export says may hold signs that do something to a terminal.
    return [...this.#table(), ...about, ...this.#notesByTitle()].map((line) =>
      line.replace(/\p{Cc}/gu, '\ufffd'),
    )
  }

  #table(): string[] {
    const width = Math.max(...[...this.#counts.keys()].map((kind) => kind.length), 0)
    return [...this.#counts].map(([kind, outcomes]) => {
      const parts = ORDER.filter((outcome) => outcomes.get(outcome)).map(
        (outcome) => `${outcomes.get(outcome)} ${WORDS[outcome]}`,
      )
      return `  ${kind.padEnd(width)}  ${parts.join(', ')}`
    })
  }

  #notesByTitle(): string[] {
    const lines = [...this.#notes].map(([title, whats]) => `${title}: ${[...whats].join('; ')}`)
    return section('Changed or left out, by title', lines)
  }
}

const ORDER: Outcome[] = ['new', 'changed', 'known', 'left out']
const WORDS: Record<Outcome, string> = {
  new: 'new',
  changed: 'completed',
  known: 'already here',
  'left out': 'left out',
}

function section(heading: string, lines: string[]): string[] {
  return lines.length === 0 ? [] : ['', `${heading}:`, ...lines.map((line) => `  ${line}`)]
}
