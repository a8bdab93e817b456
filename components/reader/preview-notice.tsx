import { PageHeading } from './page-heading.tsx'

/** Tells whoever was sent a link that this is not published. */
export function PreviewNotice() {
  return (
    <aside className="preview-notice" aria-label="About this preview">
      <p>
        <strong>This is a preview.</strong> It may change before it is published, and the link to it ends
        after some days. Please do not pass it on.
      </p>
    </aside>
  )
}

/** For a link that has expired or was revoked, and for one that there never was: nobody can tell which. */
export function ClosedPreview() {
  return (
    <PageHeading title="There is no preview here">
      <p className="lead">
        Links to previews are good for some days, and whoever made one can end it sooner. Ask them for a new
        one.
      </p>
    </PageHeading>
  )
}
