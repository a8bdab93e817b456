import type { Settings } from '../site/settings.ts'

/** What a new blog calls itself until its staff say otherwise. */
export const sampleSite: Partial<Settings> = {
  title: 'Northbeam Notices',
  tagline: 'Maintenance, incidents and news from Northbeam Hosting',
  about:
    'Northbeam Hosting looks after websites and mail for small companies. We write here when something changes for you, and afterwards about how it went.',
  company: 'Northbeam Hosting',
  links: [
    { label: 'Northbeam Hosting', url: 'https://www.northbeam.example/' },
    { label: 'Control panel', url: 'https://panel.northbeam.example/' },
    { label: 'Status page', url: 'https://status.northbeam.example/' },
  ],
}

/** Tags of the sample posts that appear in the navigation. */
export const samplePinnedTags: ReadonlySet<string> = new Set(['maintenance', 'incidents', 'security'])

export const sampleTagDescriptions: Record<string, string> = {
  maintenance: 'Planned work on our servers and network, announced at least five days ahead.',
  incidents: 'What broke, why, for how long, and what we changed.',
  security: 'Advisories that concern our servers or the programs you run on them.',
}
