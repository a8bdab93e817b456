import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fromHtml } from './from-html.ts'
import { fromMarkdown } from './from-markdown.ts'
import { documents } from './testing/documents.ts'
import { toMarkdown } from './to-markdown.ts'

describe('a document as Markdown', () => {
  test('reads back as the same document, whatever is in it', () => {
    fc.assert(
      fc.property(documents, (document) => {
        expect(fromMarkdown(toMarkdown(document)).document).toEqual(document)
      }),
      { numRuns: 200 },
    )
  })

  test('looks as a person would have written it', () => {
    const { document } = fromHtml(
      `<h2>What happened</h2><p>At <b>03:12</b> the <a href="/posts/mail">mail queue</a> stopped: <code>postfix</code> was out of
      disk.</p><ul><li>Nothing was lost<ul><li>not even drafts</li></ul></li><li>Delivery was late</li></ul>
      <table><tr><th>Server</th><th align="right">Hours</th></tr><tr><td>mx1</td><td align="right">3</td></tr></table>
      <pre><code class="language-sh">df -h</code></pre>`,
    )
    expect(toMarkdown(document)).toBe(`## What happened

At **03:12** the [mail queue](/posts/mail) stopped: \`postfix\` was out of disk.

- Nothing was lost
  - not even drafts
- Delivery was late

| Server | Hours |
| --- | --: |
| mx1 | 3 |

\`\`\`sh
df -h
\`\`\`
`)
  })

  test('keeps two lists apart that would run into one', () => {
    const { document } = fromHtml('<ul><li>mx1</li></ul><ul><li>mx2</li></ul>')
    expect(toMarkdown(document)).toBe('- mx1\n\n<!-- -->\n\n- mx2\n')
  })
})
