import { element, escapeText, startTag } from '../../content/html/element.ts'
import { embed } from './oembed.ts'
import type { ShortcodeAttributes } from './shortcode-attributes.ts'
import type { ShortcodeWriter } from './shortcodes.ts'

/** A file of the old media library, as far as posts need it. */
export type LibraryFile = { url: string; alt: string; caption: string; title: string }

/** What shortcodes that name no files look at. */
export type Library = {
  byId: (id: string) => LibraryFile | undefined
  /** The files that were uploaded to the post at hand, in its order. */
  ofPost: () => LibraryFile[]
}

export const VERBATIM_SHORTCODES: ReadonlySet<string> = new Set(['code', 'sourcecode', 'highlight'])

/** WordPress's own shortcodes, and those of WordPress.com that many blogs carry. */
export function coreShortcodes(library: Library): Record<string, ShortcodeWriter> {
  const affordable = withinBudget()
  const gallery: ShortcodeWriter = ({ named }) =>
    writeGallery(affordable(chosen(named, library, isPicture)), named)
  return {
    caption: writeCaption,
    wp_caption: writeCaption,
    gallery,
    embed: ({ named, unnamed }, content) => embed(content?.trim() || named.get('src') || unnamed[0] || ''),
    audio: (attributes, content) => writePlayer('audio', attributes, content, library),
    video: (attributes, content) => writePlayer('video', attributes, content, library),
    playlist: ({ named }) => writePlaylist(named, (fits) => affordable(chosen(named, library, fits))),
    youtube: ({ unnamed }) => embed(unnamed[0] ?? ''),
    vimeo: ({ unnamed: [video = ''] }) => embed(/^\d+$/.test(video) ? `https://vimeo.com/${video}` : video),
    code: writeCode,
    sourcecode: writeCode,
    highlight: writeCode,
  }
}

const PICTURE = /^\s*((?:<a\s[^>]*>\s*)?<img\s[^>]*>(?:\s*<\/a>)?)([\s\S]*)$/i

/** Since WordPress 3.4 the caption follows the picture; before, it was an attribute. */
function writeCaption({ named }: ShortcodeAttributes, content: string | null): string | null {
  if (content === null) return null
  const [, picture = content, after = ''] = PICTURE.exec(content) ?? []
  const words = named.get('caption') || after.trim()
  return element('figure', {}, picture.trim() + (words ? element('figcaption', {}, words) : ''))
}

type Named = ReadonlyMap<string, string>
type Fits = (file: LibraryFile) => boolean

/** Signs that the galleries of one post may come to: a few letters name whole libraries, again and again. */
const MOST_SIGNS = 5_000_000

/** Gives `files` back, or none once all that were asked for would be too much. */
function withinBudget(): (files: LibraryFile[]) => LibraryFile[] {
  let left = MOST_SIGNS
  return (files) => {
    for (const { url, alt, caption, title } of files) {
      left -= 100 + url.length + alt.length + caption.length + title.length
      if (left < 0) return []
    }
    return files
  }
}

/** The files that `ids` or `include` name, or else those of the post. */
function chosen(named: Named, library: Library, fits: Fits): LibraryFile[] {
  const ids = (named.get('ids') || named.get('include') || '').split(/[\s,]+/).filter(Boolean)
  if (ids.length > 0) return ids.flatMap((id) => library.byId(id) ?? [])
  return library.ofPost().filter(fits)
}

function writeGallery(files: LibraryFile[], named: Named): string | null {
  if (files.length === 0) return null
  const linksToFile = named.get('link') === 'file'
  const pictures = files.map(({ url, alt, title, caption }) => {
    const picture = startTag('img', { src: url, alt: alt || title })
    const shown = linksToFile ? element('a', { href: url }, picture) : picture
    return element('figure', {}, shown + (caption ? element('figcaption', {}, caption) : ''))
  })
  const columns = /^[1-9]$/.exec(named.get('columns') ?? '')?.[0]
  return element('div', { 'data-type': 'gallery', 'data-columns': columns }, pictures.join(''))
}

const SOURCES = {
  audio: ['src', 'mp3', 'm4a', 'ogg', 'oga', 'wav', 'flac', 'wma'],
  video: ['src', 'mp4', 'm4v', 'webm', 'ogv', 'mov', 'flv', 'wmv'],
} as const

function writePlayer(
  kind: 'audio' | 'video',
  { named, unnamed }: ShortcodeAttributes,
  content: string | null,
  library: Library,
): string | null {
  const given = SOURCES[kind].map((name) => named.get(name)).find(Boolean) ?? unnamed[0]
  const inside = /https?:\/\/[^\s"'<>]+/.exec(content ?? '')?.[0]
  const ending = new RegExp(`\\.(${SOURCES[kind].join('|')})$`, 'i')
  const src = given ?? inside ?? library.ofPost().find(({ url }) => ending.test(url))?.url
  if (!src) return null
  if (/\b(youtube\.com|youtu\.be|vimeo\.com)\//.test(src)) return embed(src)
  const [poster, width, height] = ['poster', 'width', 'height'].map((name) => named.get(name))
  return element(kind, { controls: true, src, poster, width, height }, '')
}

function writePlaylist(named: Named, chosenThat: (fits: Fits) => LibraryFile[]): string | null {
  const kind = named.get('type') === 'video' ? 'video' : 'audio'
  const ending = new RegExp(`\\.(${SOURCES[kind].join('|')})$`, 'i')
  const files = chosenThat(({ url }) => ending.test(url))
  if (files.length === 0) return null
  return files.map(({ url, title }) => element(kind, { controls: true, src: url, title }, '')).join('')
}

function isPicture({ url }: LibraryFile): boolean {
  return /\.(jpe?g|jpe|png|gif|webp|avif|svg|bmp|tiff?|ico|heic)$/i.test(url)
}

/** Some editors kept the signs of code as entities, others as they are. */
function writeCode({ named, unnamed }: ShortcodeAttributes, content: string | null): string | null {
  if (content === null) return null
  const code = /&(lt|gt|amp|quot);/.test(content) && !/<\w/.test(content) ? content : escapeText(content)
  const language = named.get('language') || named.get('lang') || unnamed[0]
  const known = language && /^[\w+#.-]{1,40}$/.test(language) ? `language-${language.toLowerCase()}` : null
  return element('pre', {}, element('code', { class: known }, code.replace(/^\n+/, '').trimEnd()))
}
