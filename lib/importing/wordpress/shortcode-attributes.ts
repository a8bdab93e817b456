/** Values by name, and those without a name in their order. */
export type ShortcodeAttributes = { named: ReadonlyMap<string, string>; unnamed: string[] }

/** The quotes people's editors turn `"` and `'` into, as signs and as entities. */
const DOUBLE = '["“”„‟″]|&quot;|&#0?34;|&#822[01];|&#8243;|&ldquo;|&rdquo;|&Prime;'
const SINGLE = "['‘’′]|&#0?39;|&apos;|&#821[67];|&lsquo;|&rsquo;"

const ATTRIBUTE = new RegExp(
  [
    `([\\w-]+)\\s*=\\s*(?:${DOUBLE})(.*?)(?:${DOUBLE})(?=\\s|$)`,
    `([\\w-]+)\\s*=\\s*(?:${SINGLE})(.*?)(?:${SINGLE})(?=\\s|$)`,
    `([\\w-]+)\\s*=\\s*([^\\s"']+)`,
    `(?:${DOUBLE})(.*?)(?:${DOUBLE})(?=\\s|$)`,
    `(?:${SINGLE})(.*?)(?:${SINGLE})(?=\\s|$)`,
    '(\\S+)',
  ].join('|'),
  'gs',
)

/** Reads what stands in a shortcode after its name. `[youtube=address]` has one value without a name. */
export function readAttributes(text: string): ShortcodeAttributes {
  const named = new Map<string, string>()
  const unnamed: string[] = []
  const whole = text.replace(/^=/, '').replaceAll('\u00a0', ' ').trim()
  // An address has = in it, too.
  if (/^https?:\/\/\S+$/.test(whole)) return { named, unnamed: [whole] }
  for (const match of whole.matchAll(ATTRIBUTE)) {
    const [, name1, value1, name2, value2, name3, value3, ...alone] = match
    const name = name1 ?? name2 ?? name3
    const value = value1 ?? value2 ?? value3 ?? ''
    if (name !== undefined) named.set(name.toLowerCase(), value.trim())
    else unnamed.push(alone.find((each) => each !== undefined) ?? '')
  }
  return { named, unnamed }
}
