/** What the routes of small files answer; 404 where there is no such file. */
export function answerText(mediaType: string, text: string | null): Response {
  if (text === null) return new Response('There is no such file.\n', { status: 404 })
  return new Response(text, { headers: { 'content-type': `${mediaType}; charset=utf-8` } })
}
