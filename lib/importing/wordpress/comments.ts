import { element, escapeText } from '../../content/html/element.ts'
import type { Comment } from '../importer.ts'
import type { Report } from '../report.ts'
import { autop } from './autop.ts'
import type { OldClock } from './dates.ts'
import { piecesOf } from './pieces.ts'
import type { WxrComment } from './records.ts'

/** What WordPress lets visitors write. */
const ALLOWED = new Set(
  'a abbr b blockquote br cite code del em i li ol p pre q s strike strong ul'.split(' '),
)

/** The comments that readers saw; the others are counted as left out. */
export function commentsOf(
  comments: WxrComment[],
  prefix: string,
  clock: OldClock,
  report: Report,
): Comment[] {
  const shown: Comment[] = []
  for (const comment of comments) {
    const { time } = clock.timeOf({ ...comment, pubDate: '' })
    const why = reasonToLeaveOut(comment) ?? (time ? null : 'comments without a time')
    if (why || !time) {
      report.count(why ?? '', 'left out')
      continue
    }
    shown.push({
      ref: `${prefix}comment:${comment.id}`,
      parentRef: /^[1-9]\d*$/.test(comment.parent) ? `${prefix}comment:${comment.parent}` : null,
      authorName: comment.author.slice(0, 200) || 'Anonymous',
      authorEmail: /^\S+@\S+$/.test(comment.email) ? comment.email : null,
      authorUrl: comment.url,
      html: commentHtml(comment.content),
      writtenAt: time,
    })
  }
  return shown
}

function reasonToLeaveOut({ approved, type }: WxrComment): string | null {
  if (type !== '' && type !== 'comment')
    return /^(pingback|trackback)$/.test(type) ? 'pingbacks and trackbacks' : `comments of the type "${type}"`
  if (approved === '1' || approved === 'approve') return null
  if (approved === '0' || approved === 'hold') return 'comments that waited for approval'
  return approved === 'spam' ? 'comments marked as spam' : 'comments in the trash'
}

/** What visitors could write, as paragraphs; all other elements lose their tags and keep their text. */
function commentHtml(content: string): string {
  const kept = piecesOf(content.replace(/\r\n?/g, '\n')).map((piece) => {
    if (piece.kind === 'text') return piece.raw
    if (piece.kind === 'comment' || !ALLOWED.has(piece.name)) return ''
    if (piece.kind !== 'open' || piece.name !== 'a')
      return `<${piece.kind === 'close' ? '/' : ''}${piece.name}>`
    const href = escapeText(piece.attributes.get('href') ?? '').replaceAll('"', '&quot;')
    return `<a href="${href}" rel="nofollow ugc">`
  })
  return autop(kept.join(''), linkTo)
}

function linkTo(address: string): string {
  return element('p', {}, element('a', { href: address, rel: 'nofollow ugc' }, escapeText(address)))
}
