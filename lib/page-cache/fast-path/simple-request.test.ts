import { createServer } from 'node:http'
import { once } from 'node:events'
import { connect, type AddressInfo } from 'node:net'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readSimpleRequest } from './simple-request.ts'

const request = (...fields: string[]) =>
  ['GET /posts/outage HTTP/1.1', 'Host: blog.northbeam.example', ...fields, '', ''].join('\r\n')

describe('a simple request', () => {
  it('is read as it was sent', () => {
    expect(
      readSimpleRequest(
        'HEAD /feed.xml?a=1 HTTP/1.1\r\nhost: blog.northbeam.example\r\nUser-Agent: newsboat/2.21\r\n' +
          'ACCEPT-ENCODING:  gzip, br \r\nIf-None-Match: "a", W/"b"\r\nConnection: Keep-Alive\r\n\r\n',
      ),
    ).toEqual({
      method: 'HEAD',
      target: '/feed.xml?a=1',
      wishes: { 'accept-encoding': 'gzip, br', 'if-none-match': '"a", W/"b"' },
    })
  })

  it('may bring cookies and whatever else a browser says of itself', () => {
    expect(
      readSimpleRequest(request('Cookie: a=b; c=d', 'Sec-Fetch-Mode: navigate', 'Range: bytes=0-1')),
    ).not.toBeNull()
  })
})

describe('not simple is', () => {
  it.each([
    ['a form', 'POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 0\r\n\r\n'],
    ['a request of an old protocol', 'GET / HTTP/1.0\r\nHost: a\r\n\r\n'],
    ['one to a proxy', 'GET http://blog.northbeam.example/ HTTP/1.1\r\nHost: a\r\n\r\n'],
    ['one with a body', request('Content-Length: 5') + 'hello'],
    ['one that says it has a body', request('Content-Length: 0')],
    ['one whose body comes in chunks', request('Transfer-Encoding: chunked')],
    ['one that is not yet complete', request().slice(0, -2)],
    ['two at once', request() + request()],
    ['one that is followed by a line end', request() + '\r\n'],
    ['one without a host', 'GET / HTTP/1.1\r\nAccept: */*\r\n\r\n'],
    ['one with two hosts', request('Host: evil.example')],
    ['one with two lists of validators', request('If-None-Match: "a"', 'If-None-Match: "b"')],
    ['one with two lists of codings', request('Accept-Encoding: br', 'Accept-Encoding: gzip')],
    ['one under a condition that a page rarely meets', request('If-Match: "a"')],
    ['one that ends its connection', request('Connection: close')],
    ['one that wants another protocol', request('Connection: keep-alive, Upgrade', 'Upgrade: h2c')],
    ['one that waits for leave', request('Expect: 100-continue')],
    ['a field that goes on in a second line', request('Accept: a', ' b')],
    ['a space before a colon', request('Content-Length : 5')],
    ['a line without a colon', request('nonsense')],
    ['a line that ends in half', request('Accept: a\nTransfer-Encoding: chunked')],
    ['a carriage return by itself', request('Accept: a\rTransfer-Encoding: chunked')],
    ['a zero', request('Accept: a\0b')],
    ['a space in an address', 'GET /a b HTTP/1.1\r\nHost: a\r\n\r\n'],
    ['one of nine kilobytes', request(`Cookie: ${'c'.repeat(9_000)}`)],
  ])('%s', (_, text) => {
    expect(readSimpleRequest(text)).toBeNull()
  })
})

describe('beside the parser of node:http', () => {
  const server = createServer((asked, answer) => {
    answer.end(JSON.stringify([asked.method, asked.url, asked.headers['if-none-match'] ?? null]), 'latin1')
  })
  let port: number
  beforeAll(async () => {
    server.listen(0, '127.0.0.1')
    await once(server, 'listening')
    // A server that listens on a port has an address of this form.
    port = (server.address() as AddressInfo).port
  })
  afterAll(() => server.close().closeAllConnections())

  async function heardByNode(text: string): Promise<string> {
    const socket = connect(port, '127.0.0.1')
    // A further request shows where Node thinks that the first one ends.
    socket.write(Buffer.from(`${text}GET /end HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n`, 'latin1'))
    const pieces: Buffer[] = []
    for await (const piece of socket) pieces.push(piece)
    return Buffer.concat(pieces).toString('latin1')
  }

  const pieces =
    'GET |HEAD |POST |/|/posts/outage?a| | HTTP/1.1| HTTP/1.0|\r\n|\n|\r|\0|Host: a|Host|:|If-None-Match: "a"|' +
    'Content-Length: 3|Transfer-Encoding: chunked|x|\t|Connection: |keep-alive|close|\r\n\r\n|é|"|0'
  const piece = fc.constantFrom(...pieces.split('|'))
  const asked = fc.oneof(
    fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join('')),
    fc
      .tuple(
        fc.constantFrom('GET /', 'HEAD /a', 'GET  /'),
        fc.array(fc.array(piece, { maxLength: 3 }), { maxLength: 4 }),
      )
      .map(([start, lines]) =>
        [`${start} HTTP/1.1`, 'Host: a', ...lines.map((line) => line.join('')), '', ''].join('\r\n'),
      ),
  )

  it('takes nothing for simple that Node reads in another way', async () => {
    await fc.assert(
      fc.asyncProperty(asked, async (text) => {
        const simple = readSimpleRequest(text)
        if (!simple) return
        const heard = await heardByNode(text)
        const { method, target, wishes } = simple
        expect(heard.match(/HTTP\/1\.1 200 OK\r/g)).toHaveLength(2)
        if (method === 'GET')
          expect(heard).toContain(JSON.stringify([method, target, wishes['if-none-match'] ?? null]))
      }),
      { numRuns: 2_000 },
    )
  })
})
