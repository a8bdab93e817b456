import type { Socket } from 'node:net'
import { readDirectly } from './direct-socket.ts'
import type { Outgoing } from './outgoing.ts'
import { readSimpleRequest, type SimpleRequest } from './simple-request.ts'
import { KEPT_OPEN } from './wire.ts'

/** What a connection finds when it comes in. */
export type Desk = {
  /** The answer that is at hand. */
  ready: (request: SimpleRequest) => Buffer | undefined
  /** The answer when it has been found. Undefined: it is for node:http to give. */
  find: (request: SimpleRequest) => Promise<Buffer | undefined>
  outgoing: Outgoing
  /** Connections that wait for a request. */
  idle: Set<Socket>
  /** Gives a connection to node:http. */
  handOver: (socket: Socket) => void
}

/** Attends to a connection that has just been accepted, for as long as it asks for one page after the other. */
export function attend(accepted: Socket, { ready, find, outgoing, idle, handOver }: Desk): void {
  const direct = readDirectly(accepted, read)
  if (!direct) return handOver(accepted)
  const { socket, becomeStream } = direct

  function read(text: string): void {
    // What comes before the last answer has left is for node:http, which makes clients wait.
    const request = socket.writableLength === 0 ? readSimpleRequest(text) : null
    if (!request) return giveAway(text)
    const answer = ready(request)
    if (answer) return outgoing.send(socket, answer)
    forget()
    // What it sends meanwhile waits: answers come in the order of requests. It is not silent, we are.
    socket.pause().setTimeout(0)
    void find(request).then((found) => {
      if (socket.destroyed) return
      if (!found) return giveAway(text)
      remember()
      outgoing.send(socket, found)
      socket.resume()
    })
  }
  function giveAway(text: string): void {
    outgoing.flush()
    forget()
    socket.off('end', end).off('timeout', cut).off('close', forget).setTimeout(0)
    handOver(socket)
    socket.off('error', cut)
    becomeStream(text)
    socket.resume()
  }
  function end(): void {
    outgoing.flush()
    socket.end()
  }
  function cut(): void {
    socket.destroy()
  }
  function remember(): void {
    idle.add(socket)
    socket.setTimeout(KEPT_OPEN * 1000)
  }
  function forget(): void {
    idle.delete(socket)
  }

  remember()
  socket.on('end', end).on('timeout', cut).on('error', cut).on('close', forget).resume()
}
