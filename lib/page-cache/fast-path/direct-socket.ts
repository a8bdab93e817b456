import { Socket } from 'node:net'

/** A connection whose pieces go to a function and not through a stream, which costs several times as much. */
export type DirectSocket = {
  socket: Socket
  /** From now on the socket is a stream like any other, and `first` is what it has read. */
  becomeStream: (first: string) => void
}

/** What Node has behind a socket. */
type Handle = { reading: boolean; readStop: () => void }

/** One piece is read at a time, so one place does for the pieces of all connections. */
const landing = Buffer.allocUnsafeSlow(64 * 1024)

/**
 * Takes over the connection that a server has accepted: `read` gets each piece of it as Latin-1. A stream would get
 * 64 KiB of new memory for every piece. Node reads into memory that is there (`onread`) only on sockets that a program
 * makes itself, and says in no public way what to make one of that a server accepted: undefined where it cannot be done.
 */
export function readDirectly(accepted: Socket, read: (text: string) => void): DirectSocket | undefined {
  const handle: unknown = Reflect.get(accepted, '_handle')
  if (!isHandle(handle)) return undefined
  handle.reading = false
  handle.readStop()
  Reflect.set(accepted, '_handle', null)

  let streams = false
  const onread = {
    buffer: landing,
    callback(length: number): boolean {
      if (streams) return socket.push(Buffer.from(landing.subarray(0, length)))
      read(landing.toString('latin1', 0, length))
      return true
    },
  }
  const options = { handle, onread, allowHalfOpen: true }
  const socket: Socket = new Socket(options)
  // node:http looks there for whom to tell of errors.
  Reflect.set(socket, 'server', Reflect.get(accepted, 'server'))
  // The server counts the one that it has accepted.
  socket.on('close', () => accepted.destroy())
  return {
    socket,
    becomeStream(first) {
      streams = true
      socket.unshift(Buffer.from(first, 'latin1'))
    },
  }
}

function isHandle(value: unknown): value is Handle {
  return typeof value === 'object' && value !== null && 'reading' in value && 'readStop' in value
}
