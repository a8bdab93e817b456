import type { Tag } from '../importer.ts'
import { htmlToLine } from '../plain-text.ts'
import type { Report } from '../report.ts'
import { baseOf, termAddresses } from './addresses.ts'
import { prefixOf } from './outline.ts'
import type { WxrItem, WxrTerm } from './records.ts'
import type { Survey } from './survey.ts'

const LONGEST_NAME = 200

const KEPT = new Set(['category', 'post_tag'])

/** WordPress's own records: menus, formats, themes. They go without a word. */
const INTERNAL = new Set([
  'nav_menu',
  'post_format',
  'wp_theme',
  'link_category',
  'wp_pattern_category',
  'wp_template_part_area',
])

/** Slugs of the category that WordPress gives to what has none, in the languages people use it in. */
const DEFAULT_CATEGORY =
  /^(uncategori[sz]ed(-[a-z]{2})?|allgemein|nicht-kategorisiert|unkategorisiert|non-classe|sin-categoria|sin-categorizar|senza-categoria|sem-categoria|geen-categorie|bez-kategorii|okategoriserade|ukategori(sert|seret)|ikke-kategoriseret|bez-rubriki|nezarazene|egyeb|genel)$/

function isDefaultCategory(taxonomy: string, slug: string): boolean {
  return taxonomy === 'category' && DEFAULT_CATEGORY.test(slug)
}

/** Categories and tags, which are one thing here. Terms of other kinds are counted and left out. */
export function tagsOf(found: Survey, siteUrl: string, report: Report): Tag[] {
  const base = baseOf(siteUrl)
  const tags: Tag[] = []
  for (const term of found.terms.values()) {
    if (!KEPT.has(term.taxonomy)) {
      if (!INTERNAL.has(term.taxonomy)) report.count(`terms of the kind "${term.taxonomy}"`, 'left out')
    } else if (isDefaultCategory(term.taxonomy, term.slug)) {
      report.say(`The category "${term.name}" stands for having none, and was left out`)
    } else {
      tags.push({
        ref: refOf(term.taxonomy, term.slug, prefixOf(siteUrl)),
        name: (term.name || term.slug).slice(0, LONGEST_NAME),
        slug: decoded(term.slug),
        description: htmlToLine(term.description),
        pinned: term.taxonomy === 'category' && found.inMenus.has(`category:${term.id}`),
        addresses: termAddresses(term, parentsOf(term, found.terms), base),
      })
    }
  }
  return tags
}

const DEEPEST = 20

/** Slugs of the terms above, the topmost first. */
function parentsOf(term: WxrTerm, terms: Map<string, WxrTerm>): string[] {
  const parents: string[] = []
  for (let slug = term.parent; slug && parents.length < DEEPEST && !parents.includes(slug);) {
    parents.unshift(slug)
    slug = terms.get(`${term.taxonomy}:${slug}`)?.parent ?? ''
  }
  return parents
}

/** The tags of a post: its categories, which say what it is about, before its tags. */
export function tagRefsOf(item: WxrItem, prefix: string): string[] {
  const kept = item.terms.filter(
    ({ taxonomy, slug }) => KEPT.has(taxonomy) && !isDefaultCategory(taxonomy, slug),
  )
  const categories = kept.filter(({ taxonomy }) => taxonomy === 'category')
  const others = kept.filter(({ taxonomy }) => taxonomy !== 'category')
  return [...categories, ...others].map(({ taxonomy, slug }) => refOf(taxonomy, slug, prefix))
}

function refOf(taxonomy: string, slug: string, prefix: string): string {
  return `${prefix}${taxonomy}:${slug}`
}

function decoded(slug: string): string {
  try {
    return decodeURIComponent(slug)
  } catch {
    return slug
  }
}
