import { describe, expect, test } from 'vitest'
import { nodesOf } from './document.ts'
import { fromMarkdown } from './from-markdown.ts'
import { toHtml } from './to-html.ts'
import { toText } from './to-text.ts'

const htmlOf = (text: string) => toHtml(fromMarkdown(text).document, { headingIds: false })

describe('Markdown', () => {
  test('of the common kind', () => {
    expect(htmlOf('## Move\n\nAt **22:00** _UTC_ ~~not 21:00~~ see [the plan](/plan "Plan").')).toBe(
      '<h2>Move</h2><p>At <strong>22:00</strong> <em>UTC</em> <s>not 21:00</s> see <a href="/plan" title="Plan">the plan</a>.</p>',
    )
  })

  test('with tables, task lists and code', () => {
    const { document } = fromMarkdown(
      '| a | b |\n|:-:|--:|\n| 1 | 2 |\n\n- [x] Drain\n- [ ] Patch\n  - [ ] mx1\n\n```php\n<?php\n```',
    )
    expect(document.content.map((node) => node.type)).toEqual(['table', 'taskList', 'codeBlock'])
    expect(nodesOf(document, 'taskItem').map((item) => item.attrs.checked)).toEqual([true, false, false])
    expect(nodesOf(document, 'tableHeader').map((cell) => cell.attrs.align)).toEqual(['center', 'right'])
    expect(nodesOf(document, 'codeBlock')[0]?.attrs.language).toBe('php')
  })

  test.each([
    ['NOTE', 'info'],
    ['IMPORTANT', 'info'],
    ['TIP', 'success'],
    ['WARNING', 'warning'],
    ['CAUTION', 'danger'],
  ])('with a callout: %s', (name, kind) => {
    const [callout] = nodesOf(
      fromMarkdown(`> [!${name}]\n> **Mail** stops.\n>\n> Briefly.`).document,
      'callout',
    )
    expect(callout?.attrs.kind).toBe(kind)
    expect(callout?.content?.map((node) => node.type)).toEqual(['paragraph', 'paragraph'])
  })

  test('with a quotation that only mentions a callout', () => {
    expect(nodesOf(fromMarkdown('> \\[!NOTE\\]\n> x').document, 'callout')).toEqual([])
  })

  test('with details around Markdown', () => {
    expect(htmlOf('<details><summary>Why</summary>\n\n**Disk** full\n\n</details>')).toBe(
      '<details><summary>Why</summary><div class="details-content"><p><strong>Disk</strong> full</p></div></details>',
    )
  })

  test('with links that run code loses these', () => {
    expect(htmlOf('[x](javascript:alert(1)) ![x](data:image/png;base64,x) <b onclick=x>y</b>')).toBe(
      '<p>x <strong>y</strong></p>',
    )
  })

  test.each([
    ['quotations', '> '.repeat(20_000)],
    ['lists', '- '.repeat(20_000)],
    ['indented lists', Array.from({ length: 1_000 }, (_, n) => `${' '.repeat(2 * n)}- x`).join('\n')],
    ['brackets', '['.repeat(50_000)],
  ])('of hopelessly deep %s is read in seconds', { timeout: 20_000 }, (_, text) => {
    expect(toText(fromMarkdown(`kept\n\n${text}kept`).document)).toContain('kept')
  })
})
