import { shorten } from '../content/to-text.ts'
import { escapeText } from '../content/html/element.ts'
import { absolute, paths } from '../paths.ts'
import type { Site } from '../site/site.ts'

/** Lets browsers search the blog from their address bar: an OpenSearch 1.1 description. */
export function opensearch({ origin, settings }: Site): string {
  const search = `${absolute(origin, paths.search())}?q={searchTerms}`
  const self = absolute(origin, paths.opensearch())
  return `<?xml version="1.0" encoding="UTF-8"?>
<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
  <ShortName>${escapeText(shorten(settings.title, 16))}</ShortName>
  <Description>${escapeText(`Search ${settings.title}`)}</Description>
  <InputEncoding>UTF-8</InputEncoding>
  <Image width="32" height="32" type="image/svg+xml">${absolute(origin, '/icon.svg')}</Image>
  <Url type="text/html" template="${search}"/>
  <Url type="application/opensearchdescription+xml" rel="self" template="${self}"/>
</OpenSearchDescription>
`
}
