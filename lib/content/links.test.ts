import { expect, test } from 'vitest'
import { fromHtml } from './from-html.ts'
import { imagesOf, linksOf, mapImages, mapLinks } from './links.ts'

const html = `<p><a href="/one">One</a> <a href="https://other.example/">two</a></p><a href="/three"><img src="/p.png"></a>
  <iframe src="https://vimeo.com/4"></iframe><dl><dt><a href="/five">Five</a><dd>x</dl><video src="/v.mp4" poster="/v.png"></video>`

test('every link is found and can be changed, in raw HTML too', () => {
  const { document } = fromHtml(html)
  expect(linksOf(document)).toEqual([
    '/one',
    'https://other.example/',
    '/three',
    'https://vimeo.com/4',
    '/five',
  ])
  const moved = mapLinks(document, (url) => url.replace(/^\//, '/blog/'))
  expect(linksOf(moved)).toEqual([
    '/blog/one',
    'https://other.example/',
    '/blog/three',
    'https://vimeo.com/4',
    '/blog/five',
  ])
  expect(linksOf(document)).toContain('/one')
})

test('every picture, sound and film is found and can be changed', () => {
  const { document } = fromHtml(html)
  expect(imagesOf(document)).toEqual(['/p.png', '/v.mp4', '/v.png'])
  expect(imagesOf(mapImages(document, (url) => `/media${url}`))).toEqual([
    '/media/p.png',
    '/media/v.mp4',
    '/media/v.png',
  ])
})
