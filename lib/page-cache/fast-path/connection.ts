import type { Socket } from 'node:net'
import { readDirectly } from './direct-socket.ts'
import type { Outgoing } from './outgoing.ts'
import { readSimpleRequest, type SimpleRequest } from './simple-request.ts'
import { KEPT_OPEN } from './wire.ts'

/** Milliseconds for which a connection may stay silent before its first request, or stop in the middle of an answer. */
const LONGEST_SILENCE = 60_000

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
  let hasTime = false

  function read(text: string): void {
    // What comes before the last answer has left is for node:http, which makes clients wait.
    const request = socket.writableLength === 0 ? readSimpleRequest(text) : null
    if (!request) return giveAway(text)
    const answer = ready(request)
    if (answer) return send(answer)
    forget()
    // What it sends meanwhile waits: answers come in the order of requests. It is not silent, we are.
    socket.pause().setTimeout(0)
    hasTime = false
    void find(request).then((found) => {
      if (socket.destroyed) return
      if (!found) return giveAway(text)
      idle.add(socket)
      send(found)
      socket.resume()
    })
  }
  function send(answer: Buffer): void {
    outgoing.send(socket, answer)
    if (!hasTime) socket.setTimeout(KEPT_OPEN * 1000)
    hasTime = true
  }
  function giveAway(text: string): void {
    outgoing.flush()
    forget()
    socket.off('end', end).off('timeout', quiet).off('close', forget).setTimeout(0)
    handOver(socket)
    socket.off('error', cut)
    becomeStream(text)
    socket.resume()
  }
  function quiet(): void {
    if (socket.writableLength === 0 || socket.timeout === LONGEST_SILENCE) return cut()
    // A phone in a tunnel reads on when it comes out.
    socket.setTimeout(LONGEST_SILENCE)
    hasTime = false
  }
  function end(): void {
    outgoing.flush()
    socket.end()
  }
  function cut(): void {
    socket.destroy()
  }
  function forget(): void {
    idle.delete(socket)
  }

  idle.add(socket)
  socket.setTimeout(LONGEST_SILENCE)
  socket.on('end', end).on('timeout', quiet).on('error', cut).on('close', forget).resume()
}
