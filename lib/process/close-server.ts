import type { Server } from 'node:http'

/**
 * Stops taking connections and resolves when the open requests are answered, or have had `patience`
 * milliseconds; what is still open then is cut. `closeIdle` ends idle connections that the server does not know of.
 */
export async function closeServer(
  server: Server,
  patience: number,
  closeIdle: () => void = () => {},
): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()))
  // A connection that waits for a further request would keep the server open until it times out.
  const sweep = setInterval(() => {
    server.closeIdleConnections()
    closeIdle()
  }, 50)
  const late = new Promise<void>((resolve) => setTimeout(resolve, patience).unref())
  await Promise.race([closed, late])
  clearInterval(sweep)
  server.closeAllConnections()
}
