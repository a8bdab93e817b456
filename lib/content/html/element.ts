type Attributes = Record<string, string | number | boolean | null | undefined>

/** Text as it stands between tags. */
export function escapeText(text: string): string {
  return withoutControls(text).replace(/[&<>]/g, (sign) => ENTITIES[sign] ?? sign)
}

/** `<name attributes>inner</name>`. Attributes that are null, undefined or false are left out; `inner` is HTML. */
export function element(name: string, attributes: Attributes, inner: string): string {
  return `${startTag(name, attributes)}${inner}</${name}>`
}

/** An element that has no end tag, such as `<img>`. */
export function startTag(name: string, attributes: Attributes): string {
  const parts = Object.entries(attributes).map(([key, value]) => attribute(key, value))
  return `<${name}${parts.join('')}>`
}

function attribute(key: string, value: Attributes[string]): string {
  if (value === null || value === undefined || value === false) return ''
  if (value === true) return ` ${key}`
  return ` ${key}="${withoutControls(String(value)).replace(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign)}"`
}

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** Neither HTML nor XML may hold these, and feeds carry what this writes. */
function withoutControls(text: string): string {
  // oxlint-disable-next-line no-control-regex -- these are the signs to be removed
  return text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff]|\p{Cs}/gu, '')
}
