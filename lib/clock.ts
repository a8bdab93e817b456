/** The present instant. Called only at the rims (app/, proxy.ts, server.ts, cli/, and lib/auth and lib/actions, which know a request); the rest takes `now`. */
export function now(): Date {
  return new Date()
}

// Taken before Next is loaded, which puts a slower `Date` in the place of this one.
const { now: readClock } = Date

/** The same in milliseconds since 1970, for what is asked for with every request. */
export function nowInMilliseconds(): number {
  return readClock()
}
