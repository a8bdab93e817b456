/** How iCalendar is written (RFC 5545). */

const OCTETS = 75
const encoder = new TextEncoder()

/** A line of a calendar, folded where it is long, with its end. `value` is already what the type of the property asks for. */
export function line(name: string, value: string): string {
  let folded = ''
  let octets = 0
  // By code points: none is ever torn (section 3.1).
  for (const sign of `${name}:${value}`) {
    const size = encoder.encode(sign).length
    if (octets + size > OCTETS) {
      folded += '\r\n '
      octets = 1
    }
    folded += sign
    octets += size
  }
  return `${folded}\r\n`
}

/** `text` as a value of type TEXT (section 3.3.11), without what such cannot hold. */
export function textValue(text: string): string {
  return (
    text
      .replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n')
      // oxlint-disable-next-line no-control-regex -- these are the signs to be removed
      .replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\ufffe\uffff]|\p{Cs}/gu, '')
      .replace(/[\\;,]/g, String.raw`\$&`)
      .replaceAll('\n', String.raw`\n`)
  )
}

/** `20260724T010000Z`: a DATE-TIME in UTC (section 3.3.5), whole seconds. */
export function utcValue(instant: Date): string {
  return instant.toISOString().replace(/\.\d+|[-:]/g, '')
}
