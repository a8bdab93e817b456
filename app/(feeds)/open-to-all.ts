/** Programs of other sites may read what is published for programs (Fetch, CORS protocol). */
export const openToAll = {
  'access-control-allow-origin': '*',
  'access-control-expose-headers': 'ETag, Last-Modified',
}

const METHODS = 'GET, HEAD, OPTIONS'

/** Answers browsers that ask before they ask: conditional requests are not among what they send unasked. */
export function OPTIONS(): Response {
  return new Response(null, {
    status: 204,
    headers: {
      ...openToAll,
      allow: METHODS,
      'access-control-allow-methods': METHODS,
      'access-control-allow-headers': 'If-None-Match, If-Modified-Since, Cache-Control',
      'access-control-max-age': '86400',
    },
  })
}
