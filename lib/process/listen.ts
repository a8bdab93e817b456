import { once } from 'node:events'
import type { Server } from 'node:http'
import { ConfigError } from '../config.ts'

/** Takes the port (0: any free one) and tells which it is. Throws ConfigError when it cannot be had. */
export async function listen(server: Server, port: number, host: string): Promise<number> {
  server.listen(port, host)
  try {
    await once(server, 'listening')
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : ''
    throw new ConfigError(advice(String(code), port, host))
  }
  const address = server.address()
  return address !== null && typeof address === 'object' ? address.port : port
}

function advice(code: string, port: number, host: string): string {
  switch (code) {
    case 'EADDRINUSE':
      return `PORT: ${port} is taken. Stop the program that uses it, or choose another: PORT=${port + 1} npm start`
    case 'EACCES':
      return `PORT: ${port} needs rights that this user does not have. Choose one above 1023.`
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return `HOST: ${host} is not an address of this machine. Leave it out to be reachable on all of them.`
    default:
      return `PORT: ${port} on ${host} cannot be used (${code}).`
  }
}
