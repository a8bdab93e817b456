import { expect, it } from 'vitest'
import { contentPolicy } from './content-policy.ts'

it('allows our own files, the inlined style by its hash, and the foreign pictures of the page', () => {
  const policy = contentPolicy({
    styles: ['p{margin:0}'],
    pictureOrigins: ['https://img.example'],
    mediaOrigins: [],
  })
  expect(policy).toBe(
    "default-src 'none'; script-src 'self'; " +
      "style-src 'self' 'sha256-QRQPRLGyxt3RJiKpYNjpkgHcmHU2PywsfL2e8oI0LQA='; " +
      "img-src 'self' data: https://img.example; media-src 'self'; font-src 'self'; connect-src 'self'; " +
      "manifest-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
  )
})

it('stays short enough for proxies, however many places the pictures of a page come from', () => {
  const pictureOrigins = Array.from({ length: 500 }, (_, n) => `https://img-${n}.example`)
  const policy = contentPolicy({ styles: [], pictureOrigins, mediaOrigins: [] })
  expect(policy).toContain("img-src 'self' data: https: http:;")
  expect(policy.length).toBeLessThan(1_000)
})
