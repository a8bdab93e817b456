import { standalonePage } from './failure-page.ts'

/** What somebody sees when another site sent a form in their name. */
export const foreignPage = standalonePage(
  'Nothing was done',
  `<p>This form was sent by a page of another site, so it was not taken.</p>
<p>If you filled it in here yourself, this site was opened at an address that it does not know as its own. Open
<a href="/admin">the screens for staff</a> and send it again from there.</p>`,
)
