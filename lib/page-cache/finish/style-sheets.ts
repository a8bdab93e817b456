import { readFileSync } from 'node:fs'
import { join } from 'node:path'

const STATIC = '/_next/static/'

/**
 * Gives the text of the build's style sheets, ready to stand in a page: references are absolute, as the address they
 * were relative to is gone. Each file is read once. Undefined for what is no sheet of the build.
 */
export function styleSheets(buildFolder: string): (href: string) => string | undefined {
  const known = new Map<string, string>()
  return (href) => {
    const path = href.split('?', 1)[0] ?? ''
    if (!path.startsWith(STATIC) || path.includes('..')) return undefined
    const read = known.get(path)
    if (read !== undefined) return read
    const sheet = inlined(readFileSync(join(buildFolder, 'static', path.slice(STATIC.length)), 'utf8'), path)
    known.set(path, sheet)
    return sheet
  }
}

/** Exported for its test. */
export function inlined(css: string, path: string): string {
  if (/<\/style/i.test(css)) throw new Error(`${path} cannot stand inside a page`)
  return css
    .replace(/^\uFEFF?@charset "[^"]*";/, '')
    .replace(/\/\*# sourceMappingURL=[^*]*\*\//g, '')
    .replace(
      /url\(\s*(["']?)(?!data:|#|\/|https?:)([^"')]+)\1\s*\)/g,
      (_, quote: string, reference: string) => {
        const absolute = new URL(reference, `http://own.invalid${path}`)
        return `url(${quote}${absolute.pathname}${absolute.search}${absolute.hash}${quote})`
      },
    )
    .trim()
}
