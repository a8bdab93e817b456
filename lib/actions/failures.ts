import { adminPaths } from '../admin-paths.ts'

/** What a handler answers instead of its result. `error` is for the program, `message` for whoever uses it. */
export type Failure = { error: string; message: string; fields?: Record<string, string> }

function failure(status: number, body: Failure): Response {
  return Response.json(body, { status, headers: { 'cache-control': 'no-store' } })
}

export const failures = {
  invalid: (fields: Record<string, string>) =>
    failure(400, {
      error: 'invalid',
      message: Object.values(fields)[0] ?? 'Some of this cannot stay as it is.',
      fields,
    }),
  signedOut: () =>
    failure(401, { error: 'signed-out', message: 'Your session has ended. Sign in again to go on.' }),
  /** Of a form that is shown as a page: lib/process/kept-form.ts puts a better one in its place. */
  signedOutForm: () => new Response(null, { status: 303, headers: { location: adminPaths.signIn() } }),
  foreign: () =>
    failure(403, {
      error: 'foreign-origin',
      message: 'This was sent from another site, so nothing was done.',
    }),
  missing: () => failure(404, { error: 'missing', message: 'There is nothing here, or nothing for you.' }),
  tooLarge: () => failure(413, { error: 'too-large', message: 'This is too large to be saved.' }),
  failed: () =>
    failure(500, { error: 'failed', message: 'Something went wrong on our side. Try again in a minute.' }),
}
