/** How a body can be sent, the one we like best first. */
export const codings = ['br', 'gzip', 'identity'] as const
export type Coding = (typeof codings)[number]

/**
 * The coding to send for an Accept-Encoding field: the highest weight wins, and of equals the smallest body
 * (RFC 9110 section 12.5.3). Identity when nothing else is acceptable, even if the field refuses it: an answer that
 * the client may not like serves readers better than none.
 */
export function chooseCoding(acceptEncoding: string | undefined): Coding {
  if (!acceptEncoding) return 'identity'
  const known = choices.get(acceptEncoding)
  if (known) return known
  const chosen = negotiate(acceptEncoding)
  // Browsers send a handful of different fields; whoever invents thousands gets them worked out anew.
  if (choices.size < 500 && acceptEncoding.length < 200) choices.set(acceptEncoding, chosen)
  return chosen
}

const choices = new Map<string, Coding>()

function negotiate(field: string): Coding {
  const weights = new Map<string, number>()
  for (const item of field.toLowerCase().split(',')) {
    const [name = '', ...parameters] = item.split(';').map((part) => part.trim())
    const weight = weightOf(parameters)
    if (name && weight !== undefined) weights.set(name === 'x-gzip' ? 'gzip' : name, weight)
  }
  const others = weights.get('*')
  let best: Coding = 'identity'
  // Without a word about it identity is acceptable, but only when nothing that was asked for is.
  let highest = weights.get('identity') ?? 0
  for (const coding of ['gzip', 'br'] as const) {
    const weight = weights.get(coding) ?? others ?? 0
    if (weight > 0 && weight >= highest) {
      best = coding
      highest = weight
    }
  }
  return best
}

/** The `q` of an item, 1 when it has none, undefined when it is not a number from 0 to 1 with three decimals. */
function weightOf(parameters: string[]): number | undefined {
  const q = parameters.find((parameter) => /^q\s*=/.test(parameter))
  if (q === undefined) return 1
  const value = /^q=(0(?:\.\d{0,3})?|1(?:\.0{0,3})?)$/.exec(q)?.[1]
  return value === undefined ? undefined : Number(value)
}
