import { nodesOf } from '../content/document.ts'
import type { Window } from '../maintenance/window.ts'
import { absolute, paths } from '../paths.ts'
import type { Post, PostSummary } from '../posts/post.ts'
import type { Site } from '../site/site.ts'
import { postPicture } from './picture.ts'
import { shorten } from '../content/to-text.ts'

/** JSON-LD (schema.org) of each kind of reader page, for `<JsonLd>`. */

type Thing = { '@type': string; [property: string]: unknown }
export type StructuredData = { '@context': 'https://schema.org'; '@graph': Thing[] }

export function frontStructuredData(site: Site): StructuredData {
  return graph(website(site), blog(site))
}

/** `continues`, `followUps`: the posts that came before and after in the same matter. */
type Related = { continues?: PostSummary | null; followUps?: PostSummary[] }

export function postStructuredData(site: Site, post: Post & Related): StructuredData {
  const url = absolute(site.origin, paths.post(post.slug))
  const [tag] = post.tags
  const posting: Thing = {
    '@type': 'BlogPosting',
    '@id': `${url}#post`,
    url,
    mainEntityOfPage: url,
    headline: shorten(post.title, 110),
    description: shorten(post.excerpt, 200),
    image: postPicture(site, post).url,
    datePublished: post.publishAt.toISOString(),
    dateModified: post.changedAt.toISOString(),
    author: person(site, post.author),
    publisher: publisher(site),
    isPartOf: { '@id': blogId(site) },
    keywords: post.tags.map(({ name }) => name),
    wordCount: post.words,
    inLanguage: site.settings.language,
    isBasedOn: post.continues ? reference(site, post.continues) : undefined,
    // There is no property for what a work is continued in; the post names these.
    citation: post.followUps?.length ? post.followUps.map((later) => reference(site, later)) : undefined,
  }
  const trail = breadcrumbs(site, [
    ...(tag ? [{ name: tag.name, path: paths.tag(tag.slug) }] : []),
    { name: post.title, path: paths.post(post.slug) },
  ])
  return graph(posting, trail, ...eventsOf(site, post, url))
}

/** The maintenance windows of a post. Only what somebody said of them: the clock says the rest. */
function eventsOf(site: Site, post: Post, url: string): Thing[] {
  return nodesOf(post.body, 'maintenanceWindow').map(({ attrs: window }) => ({
    '@type': 'Event',
    '@id': `${url}#${window.id}`,
    url,
    name: shorten(post.title, 110),
    description: shorten(post.excerpt, 200),
    startDate: window.start,
    endDate: window.end ?? undefined,
    eventStatus: `https://schema.org/${EVENT_STATUS[window.state]}`,
    eventAttendanceMode: 'https://schema.org/OnlineEventAttendanceMode',
    location: { '@type': 'VirtualLocation', url },
    organizer: publisher(site),
    about: window.services.map((name) => ({ '@type': 'Service', name })),
    subjectOf: { '@id': `${url}#post` },
  }))
}

const EVENT_STATUS = {
  planned: 'EventScheduled',
  'in-progress': 'EventScheduled',
  extended: 'EventRescheduled',
  done: 'EventScheduled',
  cancelled: 'EventCancelled',
} satisfies Record<Window['state'], string>

function reference(site: Site, { slug, title, publishAt }: PostSummary): Thing {
  const url = absolute(site.origin, paths.post(slug))
  return {
    '@type': 'BlogPosting',
    '@id': `${url}#post`,
    url,
    headline: shorten(title, 110),
    datePublished: publishAt.toISOString(),
  }
}

export function pageStructuredData(site: Site, page: Post): StructuredData {
  const path = paths.page(page.slug)
  return graph(webPage(site, 'WebPage', page.title, path), breadcrumbs(site, [{ name: page.title, path }]))
}

export function tagStructuredData(site: Site, tag: { name: string; slug: string }): StructuredData {
  const path = paths.tag(tag.slug)
  return graph(
    webPage(site, 'CollectionPage', tag.name, path),
    breadcrumbs(site, [
      { name: 'Tags', path: paths.tags() },
      { name: tag.name, path },
    ]),
  )
}

type Author = { name: string; slug: string; bio?: string; url?: string | null }

export function authorStructuredData(site: Site, author: Author): StructuredData {
  const path = paths.author(author.slug)
  const profile = {
    ...webPage(site, 'ProfilePage', author.name, path),
    mainEntity: {
      ...person(site, author),
      description: author.bio || undefined,
      sameAs: author.url ?? undefined,
    },
  }
  return graph(profile, breadcrumbs(site, [{ name: author.name, path }]))
}

function graph(...things: Thing[]): StructuredData {
  return { '@context': 'https://schema.org', '@graph': things }
}

const siteId = (site: Site) => absolute(site.origin, '/#site')
const blogId = (site: Site) => absolute(site.origin, '/#blog')

function website(site: Site): Thing {
  // Not through `paths.search`, which would encode the braces.
  const template = `${absolute(site.origin, paths.search())}?q={search_term_string}`
  return {
    '@type': 'WebSite',
    '@id': siteId(site),
    url: absolute(site.origin, paths.front()),
    name: site.settings.title,
    description: site.settings.tagline || undefined,
    inLanguage: site.settings.language,
    publisher: publisher(site),
    potentialAction: {
      '@type': 'SearchAction',
      target: { '@type': 'EntryPoint', urlTemplate: template },
      'query-input': 'required name=search_term_string',
    },
  }
}

function blog(site: Site): Thing {
  return {
    '@type': 'Blog',
    '@id': blogId(site),
    url: absolute(site.origin, paths.front()),
    name: site.settings.title,
    inLanguage: site.settings.language,
    publisher: publisher(site),
    isPartOf: { '@id': siteId(site) },
  }
}

function webPage(site: Site, type: string, name: string, path: string): Thing {
  const url = absolute(site.origin, path)
  return {
    '@type': type,
    '@id': url,
    url,
    name,
    inLanguage: site.settings.language,
    isPartOf: { '@id': siteId(site) },
  }
}

function publisher(site: Site): Thing {
  return {
    '@type': 'Organization',
    name: site.settings.company || site.settings.title,
    url: absolute(site.origin, paths.front()),
  }
}

function person(site: Site, { name, slug }: { name: string; slug: string }): Thing {
  return { '@type': 'Person', name, url: absolute(site.origin, paths.author(slug)) }
}

function breadcrumbs(site: Site, trail: { name: string; path: string }[]): Thing {
  const steps = [{ name: site.settings.title, path: paths.front() }, ...trail]
  return {
    '@type': 'BreadcrumbList',
    itemListElement: steps.map(({ name, path }, at) => ({
      '@type': 'ListItem',
      position: at + 1,
      name,
      item: absolute(site.origin, path),
    })),
  }
}
