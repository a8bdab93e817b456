import type { Surroundings } from './surroundings.ts'
import { PageHeading } from './page-heading.tsx'
import { SearchForm } from './search-form.tsx'
import { Suggestions } from './suggestions.tsx'

/** For an address that has never led anywhere. */
export function Missing({ around }: { around: Surroundings }) {
  return (
    <Astray
      around={around}
      title="There is no page here"
      text="The address may have been cut short in an email, or a letter of it may have changed on the way. What you are looking for is probably one search away."
    />
  )
}

/** For an address whose post was taken down for good (410). */
export function Gone({ around }: { around: Surroundings }) {
  return (
    <Astray
      around={around}
      title="This page was taken down"
      text="It was here once, and it will not come back. Something newer may have taken its place."
    />
  )
}

type AstrayProps = { around: Surroundings; title: string; text: string }

function Astray({ around, title, text }: AstrayProps) {
  const { recent, tags, site } = around
  return (
    <>
      <PageHeading title={title}>
        <p className="lead">{text}</p>
        <SearchForm label="Search for" />
      </PageHeading>
      <div className="sheet">
        <Suggestions recent={recent} tags={tags} settings={site.settings} />
      </div>
    </>
  )
}
