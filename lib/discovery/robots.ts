import { absolute, paths } from '../paths.ts'

/** What crawlers need not look at: screens of staff, previews, and results of searches, which are endless. RFC 9309. */
const DISALLOWED = ['/admin$', '/admin/', '/api/', '/setup$', '/setup/', '/preview/', '/search$', '/search?']

export function robots(origin: string): string {
  return [
    'User-agent: *',
    ...DISALLOWED.map((path) => `Disallow: ${path}`),
    '',
    `Sitemap: ${absolute(origin, paths.sitemap())}`,
    '',
  ].join('\n')
}
