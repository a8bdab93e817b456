import { drawable } from '@/lib/discovery/drawable.ts'
import { fontFamily } from '@/lib/discovery/draw.ts'
import { shorten } from '@/lib/content/to-text.ts'

type Props = {
  title: string
  siteTitle: string
  /** Stands in for titles that the font cannot show. */
  host: string
  /** A line below the title, such as the date. */
  note: string
  tag?: string
}

const PAPER = '#fdfdfc'
const INK = '#17191c'
const SOFT = '#a6abb3'
const ACCENT = '#92bbfb'

/** The picture that social networks and messengers show for a post or the site. It is drawn, never sent as HTML. */
export function SharePicture({ title, siteTitle, host, note, tag }: Props) {
  const site = drawable(siteTitle) || host
  const headline = shorten(drawable(title) || site, 160)
  return (
    <div
      style={{
        display: 'flex',
        flexDirection: 'column',
        justifyContent: 'space-between',
        boxSizing: 'border-box',
        width: '100%',
        height: '100%',
        padding: '64px 76px 60px',
        borderTop: `14px solid ${ACCENT}`,
        background: INK,
        color: PAPER,
        fontFamily,
      }}
    >
      <div style={{ display: 'flex', alignItems: 'center', fontSize: 34, color: SOFT }}>
        <Newspaper />
        <span style={{ marginLeft: 24 }}>{headline === site ? host : shorten(site, 48)}</span>
      </div>
      <div
        style={{
          display: 'flex',
          fontSize: sizeFor(headline),
          fontWeight: 600,
          lineHeight: 1.14,
          letterSpacing: '-0.01em',
          wordBreak: 'break-word',
        }}
      >
        {headline}
      </div>
      <div style={{ display: 'flex', justifyContent: 'space-between', fontSize: 32, color: SOFT }}>
        <span>{shorten(drawable(note), 60)}</span>
        <span style={{ color: ACCENT }}>{shorten(drawable(tag ?? ''), 32)}</span>
      </div>
    </div>
  )
}

/** Pixels that let the headline have at most five lines, and its longest word stay whole where that can be. */
function sizeFor(headline: string): number {
  const longest = Math.max(...headline.split(' ').map((word) => word.length))
  const byWord = Math.floor(WIDTH / (longest * GLYPH))
  const byLength = headline.length <= 36 ? 88 : headline.length <= 72 ? 74 : headline.length <= 110 ? 62 : 54
  return Math.max(44, Math.min(byLength, byWord))
}

/** Pixels between the margins, and the mean width of a letter in ems. */
const WIDTH = 1048
const GLYPH = 0.55

/** The sign of Gazette, as in app/icon.svg. */
function Newspaper() {
  const block = { position: 'absolute', background: PAPER } as const
  return (
    <div style={{ display: 'flex', position: 'relative', width: 44, height: 44 }}>
      <div style={{ ...block, left: 0, top: 0, width: 44, height: 11 }} />
      <div style={{ ...block, left: 0, top: 17, width: 44, height: 4 }} />
      <div style={{ ...block, left: 0, top: 26, width: 20, height: 4 }} />
      <div style={{ ...block, left: 0, top: 34, width: 20, height: 4 }} />
      <div style={{ ...block, background: ACCENT, left: 25, top: 26, width: 19, height: 18 }} />
    </div>
  )
}
