/** The present instant. Called only at the rims (app/, server.ts, cli/); everything inside takes `now`. */
export function now(): Date {
  return new Date()
}
