import { paths } from '../paths.ts'
import { readRenditions, thumbnailAddress } from '../renditions.ts'

/** What a file is in a text. */
export type MediaKind = 'picture' | 'audio' | 'video' | 'file'

/** An entry of the library for the browser of a member of staff. */
export type MediaFacts = {
  id: number
  kind: MediaKind
  name: string
  src: string
  /** Null for files that are not pictures. */
  thumbnail: string | null
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
  const kind = mediaKind(mime)
  const thumbnail = kind === 'picture' ? thumbnailAddress({ hash, name }, readRenditions(variants)) : null
  const src = paths.media({ hash, name })
  return { id, kind, name, src, thumbnail, bytes, width, height, title, alt, caption }
}

export function mediaKind(mime: string): MediaKind {
  if (mime.startsWith('image/')) return 'picture'
  if (mime.startsWith('audio/')) return 'audio'
  return mime.startsWith('video/') ? 'video' : 'file'
}
