import { isUtf8 } from 'node:buffer'

/** What a file may be. The content decides; the ending of its name only chooses among what the content permits. */
export type Kind = {
  mime: string
  /** Endings of names; the first is given to files whose name has none of them. */
  endings: readonly [string, ...string[]]
  /** `picture`: measured and cleaned. `shown`: a browser plays or opens it. `download`: handed over as a file. */
  use: 'picture' | 'shown' | 'download'
  matches: (head: Buffer) => boolean
  /** Shares its beginning with other kinds, so that it is this one only when the name says so. */
  named?: true
}

/** How many bytes from its beginning tell what a file is. */
export const HEAD_BYTES = 4096

/** What a file is that begins with `head` and is called `name`; null when it is nothing that Gazette keeps. */
export function kindOf(head: Buffer, name: string): Kind | null {
  const possible = KINDS.filter((kind) => kind.matches(head))
  const ending = endingOf(name)
  return (
    possible.find((kind) => kind.endings.includes(ending)) ?? possible.find((kind) => !kind.named) ?? null
  )
}

/** The ending of a file name in lower case, without its dot; empty when it has none. */
export function endingOf(name: string): string {
  return /\.([a-z0-9]{1,8})$/i.exec(name)?.[1]?.toLowerCase() ?? ''
}

type Test = Kind['matches']

function begins(signature: string, at = 0): Test {
  const bytes = Buffer.from(signature, 'latin1')
  return (head) => head.subarray(at, at + bytes.length).equals(bytes)
}

function either(...tests: Test[]): Test {
  return (head) => tests.some((test) => test(head))
}

/** MP4, QuickTime, AVIF and their kin (ISO 14496-12) name their brand after `ftyp`. */
function brand(names: RegExp): Test {
  return (head) => head.toString('latin1', 4, 8) === 'ftyp' && names.test(head.toString('latin1', 8, 12))
}

function riff(form: string): Test {
  const [outer, inner] = [begins('RIFF'), begins(form, 8)]
  return (head) => outer(head) && inner(head)
}

function isText(head: Buffer): boolean {
  if (head.length === 0 || head.includes(0)) return false
  // A full head may end inside a character, which has four bytes at most.
  const cuts = head.length < HEAD_BYTES ? [0] : [0, 1, 2, 3]
  return cuts.some((cut) => isUtf8(head.subarray(0, head.length - cut)))
}

const zip = either(begins('PK\x03\x04'), begins('PK\x05\x06'))
const ole = begins('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1')
const ogg = begins('OggS')
const mp4 = brand(/^(isom|iso[2-9]|mp4[12]|avc1|M4V |M4VH|dash|MSNV|f4v |3gp[4-6])$/)
const mpegAudio: Test = (head) => head[0] === 0xff && [0xfa, 0xfb, 0xf2, 0xf3].includes(head[1] ?? 0)
const gif = either(begins('GIF87a'), begins('GIF89a'))

const OPEN_XML = 'application/vnd.openxmlformats-officedocument'
const OPEN_DOCUMENT = 'application/vnd.oasis.opendocument'
const UTF8 = 'charset=utf-8'

const KINDS: readonly Kind[] = [
  {
    mime: 'image/jpeg',
    endings: ['jpg', 'jpeg', 'jpe', 'jfif'],
    use: 'picture',
    matches: begins('\xff\xd8\xff'),
  },
  { mime: 'image/png', endings: ['png'], use: 'picture', matches: begins('\x89PNG\r\n\x1a\n') },
  { mime: 'image/gif', endings: ['gif'], use: 'picture', matches: gif },
  { mime: 'image/webp', endings: ['webp'], use: 'picture', matches: riff('WEBP') },
  { mime: 'image/avif', endings: ['avif'], use: 'picture', matches: brand(/^avi[fs]$/) },
  { mime: 'audio/mpeg', endings: ['mp3'], use: 'shown', matches: either(begins('ID3'), mpegAudio) },
  { mime: 'audio/mp4', endings: ['m4a'], use: 'shown', matches: brand(/^M4[AB] $/) },
  { mime: 'audio/mp4', endings: ['m4a'], use: 'shown', matches: mp4, named: true },
  { mime: 'audio/wav', endings: ['wav'], use: 'shown', matches: riff('WAVE') },
  { mime: 'audio/flac', endings: ['flac'], use: 'shown', matches: begins('fLaC') },
  { mime: 'audio/ogg', endings: ['ogg', 'oga', 'opus'], use: 'shown', matches: ogg },
  { mime: 'video/ogg', endings: ['ogv'], use: 'shown', matches: ogg, named: true },
  { mime: 'video/mp4', endings: ['mp4', 'm4v'], use: 'shown', matches: mp4 },
  { mime: 'video/quicktime', endings: ['mov'], use: 'shown', matches: brand(/^qt {2}$/) },
  { mime: 'video/webm', endings: ['webm'], use: 'shown', matches: begins('\x1a\x45\xdf\xa3') },
  { mime: 'application/pdf', endings: ['pdf'], use: 'shown', matches: begins('%PDF-') },
  { mime: 'application/zip', endings: ['zip'], use: 'download', matches: zip },
  { mime: 'application/gzip', endings: ['gz', 'tgz'], use: 'download', matches: begins('\x1f\x8b') },
  { mime: 'application/rtf', endings: ['rtf'], use: 'download', matches: begins('{\\rtf') },
  document('docx', `${OPEN_XML}.wordprocessingml.document`, zip),
  document('xlsx', `${OPEN_XML}.spreadsheetml.sheet`, zip),
  document('pptx', `${OPEN_XML}.presentationml.presentation`, zip),
  document('odt', `${OPEN_DOCUMENT}.text`, zip),
  document('ods', `${OPEN_DOCUMENT}.spreadsheet`, zip),
  document('odp', `${OPEN_DOCUMENT}.presentation`, zip),
  document('epub', 'application/epub+zip', zip),
  document('doc', 'application/msword', ole),
  document('xls', 'application/vnd.ms-excel', ole),
  document('ppt', 'application/vnd.ms-powerpoint', ole),
  document('csv', `text/csv; ${UTF8}`, isText),
  document('ics', `text/calendar; ${UTF8}`, isText),
  document('vcf', `text/vcard; ${UTF8}`, isText),
  {
    mime: `text/plain; ${UTF8}`,
    endings: ['txt', 'log', 'md', 'asc', 'conf'],
    use: 'download',
    matches: isText,
    named: true,
  },
]

function document(ending: string, mime: string, matches: Test): Kind {
  return { mime, endings: [ending], use: 'download', matches, named: true }
}
