import type { Answer } from '../page.ts'

/** Where browsers read which links they may fetch ahead. */
export const SPECULATION_PATH = '/speculation-rules.json'

/** Links within the site are fetched when a reader is about to follow them; not the ones that do or download something. */
const rules = {
  prefetch: [
    {
      where: {
        and: [
          { href_matches: '/*' },
          { not: { href_matches: ['/admin/*', '/admin', '/api/*', '/media/*', '/search\\?*'] } },
          { not: { selector_matches: '[download], [rel~=nofollow]' } },
        ],
      },
      eagerness: 'moderate',
    },
  ],
}

export const speculationRules: Answer = {
  status: 200,
  fields: [
    ['content-type', 'application/speculationrules+json'],
    ['cache-control', 'public, max-age=86400'],
  ],
  body: Buffer.from(JSON.stringify(rules)),
}
