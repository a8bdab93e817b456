import { paths } from '../paths.ts'
import { plainAddress, readRenditions, thumbnailAddress } from '../renditions.ts'

/** What a file is in a text. */
export type MediaKind = 'picture' | 'audio' | 'video' | 'file'

/** An entry of the library for the browser of a member of staff. */
export type MediaFacts = {
  id: number
  kind: MediaKind
  name: string
  src: string
  /** A small form of a picture, and one to look at; null for other files. */
  thumbnail: string | null
  preview: string | null
  bytes: number
  width: number | null
  height: number | null
  title: string
  alt: string
  caption: string
}

type Row = {
  id: number
  hash: string
  name: string
  mime: string
  bytes: number
  width: number | null
  height: number | null
  title: string
  alt: string
  caption: string
  variants: unknown
}

export function mediaFacts({ hash, mime, variants, ...row }: Row): MediaFacts {
  const { id, name, bytes, width, height, title, alt, caption } = row
  const file = { hash, name }
  const kind = mediaKind(mime)
  const renditions = readRenditions(variants)
  return {
    id,
    kind,
    name,
    src: paths.media(file),
    thumbnail: kind === 'picture' ? thumbnailAddress(file, renditions) : null,
    preview: kind === 'picture' ? plainAddress(file, renditions) : null,
    bytes,
    width,
    height,
    title,
    alt,
    caption,
  }
}

function mediaKind(mime: string): MediaKind {
  if (mime.startsWith('image/')) return 'picture'
  if (mime.startsWith('audio/')) return 'audio'
  return mime.startsWith('video/') ? 'video' : 'file'
}
