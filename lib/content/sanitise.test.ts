import fc from 'fast-check'
import { parseFragment } from 'parse5'
import type { DefaultTreeAdapterTypes } from 'parse5'
import { describe, expect, test } from 'vitest'
import { sanitiseHtml } from './sanitise.ts'

/** Tricks that got past sanitisers: attributes that break out, foreign elements, text that becomes markup when read twice. */
const ATTACKS = [
  '<script>alert(1)</script>',
  '<scr<script>ipt>alert(1)</scr</script>ipt>',
  '<img src=x onerror=alert(1)>',
  '<img src="x` `<script>alert(1)</script>"` `>',
  '<img src=/x.png alt="\\"><script>alert(1)</script>">',
  '<img/src/onerror=alert(1)>',
  '<a href="javascript:alert(1)">x</a>',
  '<a href="jav&#x09;ascript:alert(1)">x</a>',
  '<a href="\u0001javascript:alert(1)">x</a>',
  '<a href=/x title="&quot;onmouseover=alert(1) x=&quot;">x</a>',
  '<svg onload=alert(1)><a xlink:href="javascript:alert(1)"><text>x</text></a></svg>',
  '<svg><style><img src=x onerror=alert(1)></style></svg>',
  '<svg></p><style><a id="</style><img src=1 onerror=alert(1)>">',
  '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=alert(1)&gt;">',
  '<math href="javascript:alert(1)">x</math>',
  '<noscript><p title="</noscript><img src=x onerror=alert(1)>"></noscript>',
  '<form><math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>',
  '<iframe srcdoc="<script>alert(1)</script>"></iframe><iframe src="javascript:alert(1)"></iframe>',
  '<object data="data:text/html,<script>alert(1)</script>"></object><embed src="javascript:alert(1)">',
  '<base href="//evil.example"><link rel=stylesheet href=//evil.example><meta http-equiv=refresh content="0;url=//evil.example">',
  '<div style="background:url(javascript:alert(1))" class="admin" id="site-header">x</div>',
  '<template><script>alert(1)</script></template>',
  '<textarea><img src=x onerror=alert(1)></textarea><title><img src=x onerror=alert(1)></title>',
  '<xmp><img src=x onerror=alert(1)></xmp><plaintext><img src=x onerror=alert(1)>',
  '<!--><img src=x onerror=alert(1)>--><![CDATA[<img src=x onerror=alert(1)>]]>',
  '<details open ontoggle=alert(1)>x</details><video><source onerror=alert(1)></video>',
  '<form action=//evil.example><input type=password name=p><button formaction=javascript:alert(1)>x</button></form>',
  '<table background="javascript:alert(1)"><td background="javascript:alert(1)">x</table>',
  '<p/onclick=alert(1)//x=">y',
]

const FORBIDDEN = new Set(
  'script style iframe frame object embed applet base link meta form input button select textarea template svg math noscript title video audio source xmp plaintext'.split(
    ' ',
  ),
)

function faultsIn(html: string): string[] {
  const faults: string[] = []
  const visit = (node: DefaultTreeAdapterTypes.ChildNode): void => {
    if ('attrs' in node) {
      if (FORBIDDEN.has(node.tagName)) faults.push(node.tagName)
      for (const { name, value } of node.attrs)
        if (
          /^(on|style$|class$|id$|srcdoc$|action$|background$)|:/.test(name) ||
          (/^\s*(javascript|vbscript|data):/i.test(value.replace(/\p{Cc}/gu, '')) &&
            /^(href|src|cite)$/.test(name))
        )
          faults.push(`${name}=${value}`)
    }
    if ('childNodes' in node) node.childNodes.forEach(visit)
  }
  for (const scriptingEnabled of [true, false])
    parseFragment(html, { scriptingEnabled }).childNodes.forEach(visit)
  return faults
}

describe('sanitised HTML', () => {
  test.each(ATTACKS)('holds nothing that runs: %s', (attack) => {
    expect(faultsIn(sanitiseHtml(attack))).toEqual([])
  })

  test('holds nothing that runs, whatever the pieces are put together as', () => {
    const piece = fc.oneof(
      fc.constantFrom(...ATTACKS),
      fc.constantFrom(...ATTACKS).chain((attack) => fc.nat(attack.length).map((end) => attack.slice(0, end))),
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 6 }), (pieces) => {
        const once = sanitiseHtml(pieces.join(''))
        expect(faultsIn(once)).toEqual([])
        expect(sanitiseHtml(once)).toBe(once)
      }),
      { numRuns: 500 },
    )
  })

  test('keeps structure, text and harmless attributes', () => {
    const html =
      '<dl><dt lang="de">Zeit</dt><dd><ruby>漢<rp>(</rp><rt>kan</rt><rp>)</rp></ruby> <abbr title="Time to live">TTL</abbr></dd></dl>'
    expect(sanitiseHtml(html)).toBe(html)
  })

  test('gives links and pictures new addresses on request', () => {
    const html = '<a href="/a">x</a><img src="/b.png" alt="b">'
    expect(sanitiseHtml(html, { link: (url) => `https://n.example${url}`, source: () => null })).toBe(
      '<a href="https://n.example/a">x</a>',
    )
  })
})
