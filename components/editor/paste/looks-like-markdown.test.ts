import { expect, it } from 'vitest'
import { looksLikeMarkdown } from './looks-like-markdown.ts'

it.each([
  '# Maintenance\n\nOn Friday.',
  '- one\n- two',
  '1. stop\n2. start',
  'See [the status](/posts/status).',
  'This is **important**.',
  '```\nreboot\n```',
  '| a | b |\n| --- | --- |\n| 1 | 2 |',
  '- [ ] call the clients',
  '> They said so.',
])('%j is Markdown', (text) => expect(looksLikeMarkdown(text)).toBe(true))

it.each([
  'Mail is slow. We are looking into it.',
  'It costs 3 * 4 * 5 euros',
  '- a dash and nothing else',
  '2026. was a good year',
  'https://northbeam.example/a_b_c',
  'a | b',
  '#maintenance',
])('%j is not', (text) => expect(looksLikeMarkdown(text)).toBe(false))
