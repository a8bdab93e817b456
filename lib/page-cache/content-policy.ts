import { createHash } from 'node:crypto'
import type { Finished } from './finish.ts'

/**
 * The Content-Security-Policy of a finished page: nothing but what is ours and what the page names. Inlined styles
 * are allowed by their hash, scripts only from files of the site.
 */
export function contentPolicy({ styles, pictureOrigins, mediaOrigins }: Omit<Finished, 'html'>): string {
  const hashes = styles.map((style) => `'sha256-${createHash('sha256').update(style).digest('base64')}'`)
  const rules = [
    ["default-src 'none'"],
    ["script-src 'self'"],
    ["style-src 'self'", ...hashes],
    ["img-src 'self' data:", ...pictureOrigins],
    ["media-src 'self'", ...mediaOrigins],
    ["font-src 'self'"],
    ["connect-src 'self'"],
    ["manifest-src 'self'"],
    ["form-action 'self'"],
    ["base-uri 'none'"],
    ["frame-ancestors 'none'"],
  ]
  return rules.map((rule) => rule.join(' ')).join('; ')
}
