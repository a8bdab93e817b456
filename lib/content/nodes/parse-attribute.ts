/** Readers for attributes of HTML: the value when it is one the document can hold, null otherwise. */

export function oneOf<T extends string>(allowed: readonly T[], value: string | null): T | null {
  return allowed.find((each) => each === value) ?? null
}

/** `640` and `640px`; a percentage is not a number of pixels. */
export function pixels(value: string | null): number | null {
  const digits = /^\s*(\d{1,5})(\.\d+)?\s*(px)?\s*$/.exec(value ?? '')?.[1]
  return Number(digits) >= 1 ? Number(digits) : null
}

/** The whole number at the beginning, kept from `least` to `most`; null where there is none. */
export function wholeNumber(value: string | null, least: number, most: number): number | null {
  const number = Number.parseInt(value ?? '', 10)
  return Number.isNaN(number) ? null : Math.min(most, Math.max(least, number))
}

/** A list kept as JSON in an attribute; anything else counts as empty. */
export function jsonList(value: string | null): unknown[] {
  try {
    const list: unknown = JSON.parse(value ?? '')
    return Array.isArray(list) ? list : []
  } catch {
    return []
  }
}

/** Text as it stands; without this, Tiptap makes a number of an alt text such as `2026`. */
export function textAttribute(element: HTMLElement, name: string): string | null {
  return element.getAttribute(name) || null
}
