// XML 1.0 § 2.2: these cannot stand in a document, not even escaped; half a surrogate pair is no sign at all.
// The control signs above ASCII could, but nobody means them.
const FORBIDDEN = /[^\t\n\r\u0020-\u007e\u0085\u00a0-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu

/** `text` without what XML cannot hold. */
export function xmlText(text: string): string {
  return text.replace(FORBIDDEN, '')
}
