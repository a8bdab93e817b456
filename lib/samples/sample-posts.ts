/** The sample posts of a new blog. Their company, its people and its servers are invented. */
export type SamplePost = {
  slug: string
  title: string
  author: keyof typeof sampleAuthors
  /** Age at the moment the blog is made. */
  daysAgo: number
  tags: string[]
  excerpt?: string
  pinned?: boolean
  /** Slug of the post that this one is a follow-up to; it comes earlier in the list. */
  continues?: string
  kind?: 'PAGE'
  markdown: string
  /** A window put where the text says `[window]`. */
  window?: { daysAhead: number; startHour: number; hours: number; services: string[] }
  /** A picture put where the text says `[picture]`. */
  picture?: { alt: string; caption: string }
}

export const sampleAuthors = {
  'thandi-mokoena': {
    name: 'Thandi Mokoena',
    bio: 'Runs operations at Northbeam and writes most maintenance notices.',
  },
  'piet-de-wit': {
    name: 'Piet de Wit',
    bio: 'Systems engineer. Looks after mail, and after the people who need it.',
  },
  'aiko-tanaka': {
    name: 'Aiko Tanaka',
    bio: 'Leads support at Northbeam. If you have phoned us, you have probably met.',
  },
} as const

export const samplePosts: SamplePost[] = [
  {
    slug: 'about-this-blog',
    title: 'About this blog',
    author: 'aiko-tanaka',
    daysAgo: 60,
    tags: [],
    kind: 'PAGE',
    markdown: `Northbeam Hosting writes here whenever something changes for its clients: planned work, incidents and
what we learnt from them, security advisories, and the prices you pay.

## What you can rely on

- Planned work is announced here at least five days before it begins, with its times in every zone that our clients live in.
- After an incident you get a report within two working days, in plain words, even when we come out of it badly.
- Nothing here is advertising.

## How to follow

Use the feed link in the sidebar with any feed reader, or follow a single tag: every tag page has a feed of its own.
If you would rather talk to a person, write to [support@northbeam.example](mailto:support@northbeam.example).`,
  },
  {
    slug: 'prices-from-next-quarter',
    title: 'Prices from next quarter: two go up, one goes down',
    author: 'aiko-tanaka',
    daysAgo: 41,
    tags: ['announcements', 'billing'],
    excerpt:
      'Mail and Business change by a small amount, Starter becomes cheaper, and nobody pays more before the term already paid for has ended.',
    markdown: `From the first day of next quarter our monthly prices change. We have held them for three years; electricity and
disks have not been so patient.

| Plan | Until now | From next quarter |
| :--- | ---: | ---: |
| Starter | $6.00 | $5.50 |
| Business | $14.00 | $15.50 |
| Mail only, per mailbox | $1.20 | $1.35 |

A term that you have already paid for stays at the old price until it ends. Domain names and certificates stay as they are.

## Why Starter becomes cheaper

Most Starter sites are small, quiet and well behaved. The new web servers hold twice as many of them at the same speed, and
the saving is yours.

## What you need to do

Nothing. Your next invoice after the change shows both amounts, with the date on which each applies. If a plan no longer
fits, you can move to another one from the control panel at any time, and we refund the difference to the day.

> [!NOTE]
> Charities and schools keep their discount of 30 % on every plan.`,
  },
  {
    slug: 'spf-dkim-and-dmarc-in-ten-minutes',
    title: 'SPF, DKIM and DMARC in ten minutes',
    author: 'piet-de-wit',
    daysAgo: 27,
    tags: ['how-to', 'email', 'dns'],
    markdown: `If your invoices end up among the junk, the reason is often three missing lines in your DNS. This is how to add
them for a domain whose mail is with us. You need the control panel, ten minutes, and nothing else.

## Before you begin

- [x] The domain uses our name servers
- [ ] You know every service that sends mail in your name: newsletters, web shop, accounting
- [ ] Nobody else is editing the zone at the same time

## 1. Say who may send: SPF

Add one \`TXT\` record at the top of the zone. A domain has *one* SPF record; if there is one already, add our part to it.

\`\`\`dns
example.com.  3600  IN  TXT  "v=spf1 include:_spf.northbeam.example ~all"
\`\`\`

## 2. Sign what you send: DKIM

Open **Mail → Signing** in the control panel and switch it on. We make the key, publish it and replace it twice a year, so
there is nothing to copy.

## 3. Say what should happen to the rest: DMARC

Begin by only watching:

\`\`\`dns
_dmarc.example.com.  3600  IN  TXT  "v=DMARC1; p=none; rua=mailto:postmaster@example.com"
\`\`\`

After two weeks without surprises in the reports, change \`p=none\` to \`p=quarantine\`.

## Check it

\`\`\`sh
dig +short TXT example.com
dig +short TXT _dmarc.example.com
\`\`\`

Both should answer within an hour, the time that other name servers keep the old answer.

<details><summary>Our mail is partly with another provider. What now?</summary>

Put both providers into the one SPF record, each with its own \`include:\`. Leave \`~all\` at the end: it may stand there
only once, and whatever comes after it is ignored.

</details>`,
  },
  {
    slug: 'contact-form-plugin-under-attack',
    title: 'Security notice: a contact form plugin is under attack',
    author: 'thandi-mokoena',
    daysAgo: 15,
    tags: ['security', 'web hosting'],
    markdown: `Since this morning we see automated attacks on sites that use the WordPress plugin *Simple Contact Desk* up to
version 4.2.0. They upload a file through the form and then run it.

> [!WARNING]
> If your site uses this plugin, update it to 4.2.1 today. If you cannot update, switch it off.

## What we have done

We refuse the uploads at the edge of our network, on every web server, for every client. That stops the attack we know. It is
no replacement for the update, because the next attack will look different.

We also searched all sites on our servers for the file that it leaves behind. Eleven were affected; their owners have had a
phone call, and their sites are clean again.

## How to see whether you have it

In the control panel open **Sites → Applications**, or on the command line:

\`\`\`sh
wp plugin list --name=simple-contact-desk --fields=name,version,status
\`\`\`

## What did not happen

No mailbox, database server or control panel was touched. A site cannot read its neighbour's files here, and the traces
agree that none did.`,
  },
  {
    slug: 'why-email-was-slow-on-tuesday',
    title: 'Why email was slow on Tuesday',
    author: 'piet-de-wit',
    daysAgo: 8,
    tags: ['incidents', 'email', 'transparency'],
    excerpt:
      'For three hours and ten minutes mail through ibis arrived late. Nothing was lost. This is what happened, and what we got wrong.',
    markdown: `On Tuesday morning mail that passed through our server **ibis** arrived up to two hours late. Nothing was lost and
nothing was sent back. The cause was ours: a disk filled up, and the alarm that should have told us was looking at another disk.

## Timeline

| UTC | What happened |
| :--- | :--- |
| 05:50 | A client's site begins to send 400,000 messages. |
| 06:20 | The queue on ibis passes 50,000 messages. No alarm. |
| 07:05 | The disk of the queue is full; ibis answers “try again later”. |
| 07:20 | The first client phones. We look, and see. |
| 07:45 | The sending site is stopped, its messages are set aside. |
| 09:00 | The queue is empty. |

[picture]

## Why it took so long

Our monitoring watched the system disk of ibis. The queue has moved to a disk of its own in spring, and nobody told the
monitoring. A person, not a machine, told us that something was wrong. That is the part that we are not proud of.

## Why nothing was lost

A mail server that is told “try again later” tries again, for days if it must. Yours did, and so did everybody else's. That
is also why some messages arrived in a different order from the one they were sent in.

We will say what has changed once it has changed, in a post that follows this one.`,
    picture: {
      alt: 'Line chart of the mail queue on ibis: flat until 06:00, rising to 92,000 messages at 07:30, back to nothing at 09:00.',
      caption: 'Messages waiting on ibis, Tuesday, in UTC.',
    },
  },
  {
    slug: 'slow-email-what-we-have-changed',
    title: 'Slow email: what we have changed',
    author: 'piet-de-wit',
    daysAgo: 3,
    tags: ['incidents', 'email', 'transparency'],
    continues: 'why-email-was-slow-on-tuesday',
    markdown: `Last week we wrote about the morning on which mail was late, and promised to come back when something had changed.

1. **Every disk is watched.** The monitoring no longer has a list of disks. It asks each server which ones it has, and
   complains about a disk that it does not know.
2. **A site can no longer fill the queue alone.** Past 2,000 messages an hour, further ones wait in a lane of their own, and
   we get a call. Newsletters go through the bulk service as before.
3. **The status page moved out.** On Tuesday it was on the same network as the servers it reports about. It now lives with
   another company, in another country.

We tried the new alarm by filling the disk on purpose on Thursday night. The call came after 40 seconds.

If your mail was late and it cost you more than patience, write to
[support@northbeam.example](mailto:support@northbeam.example). We would like to hear about it.`,
  },
  {
    slug: 'heron-moves-to-new-hardware',
    title: 'Heron moves to new hardware on Saturday night',
    author: 'thandi-mokoena',
    daysAgo: 1,
    tags: ['maintenance', 'web hosting', 'email'],
    markdown: `The web and mail server **heron** is moving to new hardware. Everything on it will be out of reach for part of the
window below; we expect forty minutes, and have planned for two hours.

[window]

## What you will notice

Websites on heron show a maintenance page. Mail sent to you waits at the sender and arrives afterwards, possibly in another
order. Databases are copied at the beginning of the window; what is written before that comes along.

Sites and mailboxes on *ibis* and *kestrel* are not affected. The control panel tells you which server you are on.

## What you need to do

Nothing, in nearly every case. If you have written the address of heron itself into a program or a firewall, tell us before
the weekend, because it changes.

## Where we will report

Progress is noted in this post while we work. This blog and the status page are on other networks and stay up.`,
    window: { daysAhead: 4, startHour: 21, hours: 2, services: ['Web hosting on heron', 'Email on heron'] },
  },
]
