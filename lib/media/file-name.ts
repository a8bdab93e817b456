const LONGEST = 120

/**
 * A file name from outside made fit for an address and for a download: no folders, no control signs, no leading dots,
 * ending in one of `endings`. It is never used as a path in the store.
 */
export function fileName(given: string, endings: readonly [string, ...string[]]): string {
  const last = given.normalize('NFC').split(/[/\\]/).at(-1) ?? ''
  const plain = last
    // Control and direction signs could hide the true ending from a reader.
    .replace(/[\p{C}\p{Zl}\p{Zp}"<>:|?*#%;]+/gu, '')
    .trim()
    .replace(/\s+/g, '-')
    .replace(/^[.-]+/, '')
  const dot = plain.lastIndexOf('.')
  const ending = dot > 0 ? plain.slice(dot + 1).toLowerCase() : ''
  const stem = endings.includes(ending) ? plain.slice(0, dot) : plain
  const kept = endings.includes(ending) ? ending : endings[0]
  return `${Array.from(stem).slice(0, LONGEST).join('') || 'file'}.${kept}`
}
