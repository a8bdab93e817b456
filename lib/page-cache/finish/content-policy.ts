import { createHash } from 'node:crypto'
import type { Finished } from './finish.ts'

/**
 * The Content-Security-Policy of a finished page: nothing but what is ours and what the page names. Inlined styles
 * are allowed by their hash, scripts only from files of the site. `framedBy`: who may show it in a frame.
 */
export function contentPolicy(
  { styles, pictureOrigins, mediaOrigins }: Omit<Finished, 'html'>,
  framedBy = "'none'",
): string {
  const hashes = styles.map((style) => `'sha256-${createHash('sha256').update(style).digest('base64')}'`)
  const rules = [
    ["default-src 'none'"],
    ["script-src 'self'"],
    ["style-src 'self'", ...hashes],
    ["img-src 'self' data:", ...few(pictureOrigins)],
    ["media-src 'self'", ...few(mediaOrigins)],
    ["font-src 'self'"],
    ["connect-src 'self'"],
    ["manifest-src 'self'"],
    ["form-action 'self'"],
    ["base-uri 'none'"],
    ['frame-ancestors', framedBy],
  ]
  return rules.map((rule) => rule.join(' ')).join('; ')
}

/** More origins than this make a field that proxies refuse. */
const MOST_ORIGINS = 40

function few(origins: string[]): string[] {
  return origins.length > MOST_ORIGINS ? ['https:', 'http:'] : origins
}
