import type { File } from '../importer.ts'
import { htmlToLine } from '../plain-text.ts'
import { baseOf } from './addresses.ts'
import type { LibraryFile } from './core-shortcodes.ts'
import { prefixOf } from './outline.ts'
import type { WxrItem } from './records.ts'
import type { Survey } from './survey.ts'
import { originalOf, uploadPath, type Uploads } from './uploads.ts'

/** The files of the media library, and those that texts mention without the library knowing them, where they are found. */
export async function filesOf(found: Survey, siteUrl: string, uploads: Uploads): Promise<File[]> {
  const files: File[] = []
  const known = new Set<string>()
  for (const item of found.attachments) {
    const file = await attachmentFile(item, siteUrl, uploads)
    files.push(file)
    for (const name of namesOf(item)) known.add(originalOf(name))
  }
  for (const path of [...found.mentioned].toSorted()) {
    if (known.has(originalOf(path))) continue
    known.add(originalOf(path))
    files.push(await mentionedFile(path, siteUrl, uploads))
  }
  return files
}

async function attachmentFile(item: WxrItem, siteUrl: string, uploads: Uploads): Promise<File> {
  const base = baseOf(siteUrl)
  const names = namesOf(item)
  const place = await uploads.find(names)
  const url = urlOf(item)
  return {
    ref: prefixOf(siteUrl) + item.id,
    name: nameOf(names[0] ?? url),
    ...('path' in place ? { path: place.path, missing: '' } : { path: null, missing: place.missing }),
    url,
    title: item.title,
    alt: htmlToLine(item.meta.get('_wp_attachment_image_alt')?.[0] ?? ''),
    caption: htmlToLine(item.excerpt || item.content),
    addresses: [url, ...names.map((name) => `${base}/wp-content/uploads/${name}`)].filter(Boolean),
    pages: [item.link, `${base}/?attachment_id=${item.id}`].filter(Boolean),
    postRef: /^[1-9]\d*$/.test(item.parent) ? prefixOf(siteUrl) + item.parent : null,
  }
}

async function mentionedFile(path: string, siteUrl: string, uploads: Uploads): Promise<File> {
  const place = await uploads.find([...new Set([originalOf(path), path])])
  const url = `${baseOf(siteUrl)}/wp-content/uploads/${path}`
  const original = `${baseOf(siteUrl)}/wp-content/uploads/${originalOf(path)}`
  return {
    ref: `${prefixOf(siteUrl)}upload:${originalOf(path)}`,
    name: nameOf(path),
    ...('path' in place ? { path: place.path, missing: '' } : { path: null, missing: place.missing }),
    url,
    title: '',
    alt: '',
    caption: '',
    addresses: [...new Set([url, original])],
    pages: [],
    postRef: null,
  }
}

/** Paths below the uploads under which the file may lie, the best first: a large picture is kept reduced and as it came. */
function namesOf(item: WxrItem): string[] {
  const attached = item.meta.get('_wp_attached_file')?.[0]
  const names = [attached, uploadPath(urlOf(item))].filter((name) => name !== undefined && name !== null)
  return [...new Set([...names, ...names.map(originalOf)])]
}

function urlOf(item: WxrItem): string {
  return item.attachmentUrl || item.guid
}

function nameOf(path: string): string {
  const name = path.split(/[?#]/)[0]?.split('/').at(-1) ?? ''
  try {
    return decodeURIComponent(name)
  } catch {
    return name
  }
}

/** Files as shortcodes and blocks refer to them. */
export class OldLibrary {
  readonly #files = new Map<string, LibraryFile & { parent: string; order: number; id: string }>()
  readonly #ofPost = new Map<string, string[]>()

  constructor(attachments: WxrItem[]) {
    for (const item of attachments.toSorted((a, b) => a.order - b.order || Number(a.id) - Number(b.id))) {
      const alt = htmlToLine(item.meta.get('_wp_attachment_image_alt')?.[0] ?? '')
      const { id, title, excerpt: caption, parent, order } = item
      this.#files.set(id, { id, url: urlOf(item), alt, caption, title, parent, order })
      this.#ofPost.set(parent, [...(this.#ofPost.get(parent) ?? []), id])
    }
  }

  byId(id: string): LibraryFile | undefined {
    return this.#files.get(id)
  }

  ofPost(id: string): LibraryFile[] {
    return (this.#ofPost.get(id) ?? []).flatMap((each) => this.#files.get(each) ?? [])
  }
}
