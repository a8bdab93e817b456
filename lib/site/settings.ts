import { z } from 'zod'
import { isZone } from '../dates.ts'
import type { Db } from '../db/db.ts'

const zone = z.string().refine(isZone, {
  error: ({ input }) => `“${String(input)}” is not a time zone. Name one as Africa/Lusaka or Europe/Berlin.`,
})
const LEAD = 'Give whole hours, from 0 to 336.'
const link = z.object({ label: z.string().min(1).max(80), url: z.url({ protocol: /^(https?|mailto)$/ }) })

/** Everything staff can set about the site, with the values a new site begins with. */
export const Settings = z.object({
  title: z.string().min(1).max(120).default('Gazette'),
  /** One line below the title; also the description of feeds and of the front page. */
  tagline: z.string().max(240).default('News, maintenance and notices'),
  /** A paragraph about the company, in the sidebar. */
  about: z.string().max(2000).default(''),
  /** BCP 47. */
  language: z
    .string()
    .regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/)
    .default('en'),
  /** In which times are shown. */
  zone: zone.default('UTC'),
  /** The zones of maintenance tables, in order. */
  maintenanceZones: z
    .array(zone)
    .min(1, 'Name at least one zone.')
    .max(12, 'Name at most 12 zones.')
    .default(['UTC', 'America/Los_Angeles', 'Africa/Lusaka', 'Australia/Perth']),
  /** Hours before its start from which every page tells of a maintenance window. */
  bannerLead: z.number(LEAD).int(LEAD).min(0, LEAD).max(336, LEAD).default(24),
  frontPage: z.enum(['full', 'excerpt']).default('full'),
  postsPerPage: z.number().int().min(1).max(100).default(10),
  postsPerFeed: z.number().int().min(1).max(200).default(20),
  /** The company's other sites. */
  links: z.array(link).max(30).default([]),
  /** What copyright lines and structured data name as publisher. */
  company: z.string().max(120).default(''),
  /** Where security.txt sends people (RFC 9116): mailto: or https:. */
  securityContact: z.string().max(200).default(''),
})

export type Settings = z.infer<typeof Settings>

/** The settings; a stored value that no longer fits falls back to its default, so that readers always get a page. */
export async function readSettings(db: Db): Promise<Settings> {
  const rows = await db.setting.findMany()
  const settings: Record<string, unknown> = {}
  const shape: Record<string, z.ZodType> = Settings.shape
  for (const { key, value } of rows) {
    if (shape[key]?.safeParse(value).success) settings[key] = value
  }
  return Settings.parse(settings)
}

/** Stores some settings. Throws ZodError when one does not fit; call inside `inNewEdition`. */
export async function writeSettings(db: Db, changes: Partial<Settings>): Promise<void> {
  const valid = Settings.partial().parse(changes)
  for (const key of Object.keys(changes) as (keyof Settings)[]) {
    const value = valid[key]
    if (value === undefined) continue
    await db.setting.upsert({ where: { key }, create: { key, value }, update: { value } })
  }
}
