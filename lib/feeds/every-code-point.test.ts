import { spawnSync } from 'node:child_process'
import { parseAtomFeed, parseJsonFeed, parseRssFeed } from 'feedsmith'
import { SaxesParser } from 'saxes'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Document } from '../content/document.ts'
import type { AnnouncedPost } from '../posts/reading/announced.ts'
import { Settings } from '../site/settings.ts'
import { outage } from '../testing/feeds.ts'
import { mailIsBack, paragraph } from '../testing/posts.ts'
import type { Feed } from './feed.ts'
import { atom } from './formats/atom.ts'
import { json } from './formats/json.ts'
import { rss } from './formats/rss.ts'
import { itemOf } from './item.ts'

const site = { origin: 'https://blog.northbeam.example', settings: Settings.parse({}) }
const CHUNK = 0x1000

/** Every code point there is, halves of pairs included, in everything that people write of a post. */
function postAbout(from: number): AnnouncedPost {
  const points = Array.from({ length: CHUNK }, (_, at) => String.fromCodePoint(from + at))
  const text = `[${points.join('')}]`
  return {
    ...mailIsBack,
    title: text,
    excerpt: text,
    author: { ...mailIsBack.author, name: text },
    tags: [{ name: text, slug: 'mail' }],
    // The shape of `paragraph` is that of a document.
    body: paragraph(text) as Document,
    guid: `urn:x:${text}`,
    cover: null,
    continues: { title: text, slug: 'before' },
    followUps: [],
    announcedAt: mailIsBack.publishAt,
    toldAgainAt: null,
  }
}

let feed: Feed
beforeAll(() => {
  const starts = Array.from({ length: 0x110000 / CHUNK }, (_, at) => at * CHUNK)
  feed = { ...outage, items: starts.map((from) => itemOf(site, postAbout(from), new Map())) }
})

const formats = { RSS: rss, Atom: atom }

describe.each(Object.keys(formats) as (keyof typeof formats)[])('every code point in %s', (name) => {
  it('is well-formed to saxes', () => {
    const parser = new SaxesParser({ xmlns: true })
    let texts = 0
    parser.on('error', (error) => {
      throw error
    })
    parser.on('text', () => texts++)
    parser.on('cdata', () => texts++)
    parser.write(formats[name].write(feed)).close()
    expect(texts).toBeGreaterThan(feed.items.length)
  })

  it.skipIf(isMissing('python3'))('is well-formed to expat', () => {
    const script = 'import sys, xml.parsers.expat as x; x.ParserCreate().Parse(sys.stdin.buffer.read(), True)'
    expect(complaintsOf('python3', ['-c', script], formats[name].write(feed))).toBe('')
  })

  it.skipIf(isMissing('xmllint'))('is well-formed to libxml', () => {
    expect(complaintsOf('xmllint', ['--huge', '--noout', '-'], formats[name].write(feed))).toBe('')
  })
})

it('says the same in every format', () => {
  const titles = feed.items.map(({ title }) => visible(title))
  expect(parseRssFeed(rss.write(feed)).items?.map(({ title }) => visible(title))).toEqual(titles)
  expect(parseAtomFeed(atom.write(feed)).entries?.map(({ title }) => visible(title?.value))).toEqual(titles)
  expect(parseJsonFeed(json.write(feed)).items?.map(({ title }) => visible(title))).toEqual(titles)
})

/** What ends a line differs from format to format, and parsers trim. */
const visible = (text = '') => text.replace(/[\s\u0085]+/gu, '')

function isMissing(program: string): boolean {
  return spawnSync(program, ['--version']).error !== undefined
}

function complaintsOf(program: string, parameters: string[], input: string): string {
  const { status, stderr } = spawnSync(program, parameters, { input, encoding: 'utf8' })
  return status === 0 ? '' : stderr.slice(0, 500)
}
