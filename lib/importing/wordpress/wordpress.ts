import type { Repairs } from '../file-text.ts'
import { fileSize } from '../file-text.ts'
import type { Archive, Importer, Person, Source } from '../importer.ts'
import { htmlToLine } from '../plain-text.ts'
import type { Report } from '../report.ts'
import { slugify } from '../../slug.ts'
import { baseOf } from './addresses.ts'
import { filesOf, OldLibrary } from './files.ts'
import { prefixOf } from './outline.ts'
import { readPosts } from './posts.ts'
import { siteUrlOf, survey, type Survey } from './survey.ts'
import { tagsOf } from './terms.ts'
import { openUploads } from './uploads.ts'

/** Exports of WordPress (WXR 1.0 to 1.2). The file is read twice: for what is in it, and for its texts. */
export const wordpress: Importer = {
  name: 'wordpress',
  title: 'WordPress',
  file: 'the .xml file that Tools → Export in WordPress makes',
  open,
}

async function open(source: Source, report: Report): Promise<Archive> {
  const size = await fileSize(source.file)
  const uploads = await openUploads(source.mediaDir)
  const repairs: Repairs = { controlSigns: 0, brokenBytes: 0 }
  const found = await survey(source, repairs, size, report)
  sayRepairs(repairs, report)
  const siteUrl = siteUrlOf(found)
  const library = new OldLibrary(found.attachments)
  return {
    site: {
      prefix: prefixOf(siteUrl),
      url: siteUrl,
      hosts: [found.fields.get('link') ?? '']
        .filter((url) => URL.canParse(url))
        .map((url) => new URL(url).host),
      title: htmlToLine(found.fields.get('title') ?? ''),
      tagline: htmlToLine(found.fields.get('description') ?? ''),
      language: found.fields.get('language') ?? '',
    },
    people: peopleOf(found, siteUrl),
    tags: tagsOf(found, siteUrl, report),
    files: await filesOf(found, siteUrl, uploads),
    outlines: found.outlines,
    posts: () => readPosts(source, size, { found, library, siteUrl, report }),
  }
}

const LONGEST_NAME = 200

/** Whoever is listed as an author, and whoever is named as one without being listed. */
function peopleOf(found: Survey, siteUrl: string): Person[] {
  const base = baseOf(siteUrl)
  const logins = new Set([...found.authors.keys(), ...found.creators].filter(Boolean))
  return [...logins].map((login) => {
    const author = found.authors.get(login)
    return {
      ref: `${prefixOf(siteUrl)}author:${login}`,
      name: (author?.name || login).slice(0, LONGEST_NAME),
      email: author && /^\S{1,64}@\S{1,255}$/.test(author.email) ? author.email.toLowerCase() : null,
      url: null,
      bio: '',
      addresses: [...new Set([`${base}/author/${slugify(login)}`, `${base}/author/${login}`])],
    }
  })
}

function sayRepairs({ controlSigns, brokenBytes }: Repairs, report: Report): void {
  if (controlSigns > 0)
    report.say(`${controlSigns} control signs that XML forbids were left out of the texts`)
  if (brokenBytes > 0)
    report.say(`${brokenBytes} signs are not text in the encoding of the file, and are shown as �`)
}
