import { paths } from './paths.ts'

/** A form in which a picture is kept: `hash` is where the media store has it, `width` is in pixels. */
export type Rendition = { width: number; mime: string; hash: string }

/** What pages say of a file of the media store. */
export type StoredFile = {
  mime: string
  bytes: number
  /** Pixels; null for files that are not pictures. */
  width: number | null
  height: number | null
  /** The original among them; none while nobody has looked at the picture yet. */
  renditions: Rendition[]
}

/** Files by their hashes. */
export type StoredFiles = ReadonlyMap<string, StoredFile>

/** What browsers choose from: `newer` for `<source>`, the best format first; `srcSet` for `<img>`, null when only the original is left. */
export type Sources = { newer: { type: string; srcSet: string }[]; srcSet: string | null }

/** The widths that a picture is kept in beside its original, which is never enlarged. */
export const RENDITION_WIDTHS = [480, 960, 1600] as const

/** How wide pictures stand in the text of a page, as the attribute `sizes` says it. */
export const TEXT_SIZES = '(min-width: 44rem) 41rem, 100vw'

const WIDEST = Math.max(...RENDITION_WIDTHS)
const NEWER = ['image/avif', 'image/webp']
/** What every browser, feed reader and mail program shows. */
const PLAIN = ['image/jpeg', 'image/png']
const ENDINGS: Record<string, string> = {
  'image/avif': 'avif',
  'image/webp': 'webp',
  'image/jpeg': 'jpg',
  'image/png': 'png',
}

type Named = { hash: string; name: string }

/** The addresses of a picture's renditions, for the browser to choose from. */
export function sourcesOf(picture: Named, renditions: readonly Rendition[]): Sources {
  const set = (mimes: string[]) =>
    renditions
      .filter(({ mime, width }) => mimes.includes(mime) && width <= WIDEST)
      .toSorted((a, b) => a.width - b.width)
      .map((rendition) => `${addressOf(picture, rendition)} ${rendition.width}w`)
  const plain = set(PLAIN)
  return {
    newer: NEWER.map((type) => ({ type, srcSet: set([type]).join(', ') })).filter(({ srcSet }) => srcSet),
    srcSet: plain.length > 1 ? plain.join(', ') : null,
  }
}

/** The one address of a picture for where there is no choosing: the smallest plain one that is wide enough for text. */
export function plainAddress(picture: Named, renditions: readonly Rendition[]): string {
  const [first] = renditions
    .filter(({ mime, width }) => PLAIN.includes(mime) && width >= 960)
    .toSorted((a, b) => a.width - b.width)
  return first ? addressOf(picture, first) : paths.media(picture)
}

/** The address of the smallest form of a picture, for lists of staff. */
export function thumbnailAddress(picture: Named, renditions: readonly Rendition[]): string {
  const [first] = renditions.filter(({ mime }) => mime === 'image/webp').toSorted((a, b) => a.width - b.width)
  return first ? addressOf(picture, first) : paths.media(picture)
}

function addressOf({ hash, name }: Named, rendition: Rendition): string {
  const ending = ENDINGS[rendition.mime]
  if (rendition.hash === hash || !ending) return paths.media({ hash: rendition.hash, name })
  return paths.media({ hash: rendition.hash, name: `${name.replace(/\.[^.]*$/, '')}.${ending}` })
}

/** The column `Media.variants` as what was put into it. */
export function readRenditions(column: unknown): Rendition[] {
  return Array.isArray(column) ? column.filter(isRendition) : []
}

/** The hashes of all files that an entry of the library is made of, its own first. */
export function hashesOf({ hash, variants }: { hash: string; variants: unknown }): string[] {
  return [hash, ...readRenditions(variants).map((rendition) => rendition.hash)]
}

function isRendition(value: unknown): value is Rendition {
  if (typeof value !== 'object' || value === null) return false
  const { width, mime, hash } = value as Partial<Record<keyof Rendition, unknown>>
  return typeof width === 'number' && typeof mime === 'string' && typeof hash === 'string'
}
