import { Temporal } from 'temporal-polyfill'
import { isZone, zoneAbbreviation } from '../dates.ts'

/** A zone that somebody may mean: by its name, or by a fixed distance from UTC in minutes. */
export type Meant = { zone: string; offset: number | null }

/**
 * What people write, wherever the site is (what Gazette writes itself is in lib/dates.ts): minutes from UTC, and a zone in which it is so at
 * least half of the year.
 */
const WELL_KNOWN: Record<string, [offset: number | null, zone: string]> = {
  UTC: [0, 'UTC'],
  GMT: [0, 'UTC'],
  Z: [0, 'UTC'],
  PST: [-480, 'America/Los_Angeles'],
  PDT: [-420, 'America/Los_Angeles'],
  PT: [null, 'America/Los_Angeles'],
  MST: [-420, 'America/Denver'],
  MDT: [-360, 'America/Denver'],
  MT: [null, 'America/Denver'],
  CST: [-360, 'America/Chicago'],
  CDT: [-300, 'America/Chicago'],
  CT: [null, 'America/Chicago'],
  EST: [-300, 'America/New_York'],
  EDT: [-240, 'America/New_York'],
  ET: [null, 'America/New_York'],
  BRT: [-180, 'America/Sao_Paulo'],
  WET: [0, 'Europe/Lisbon'],
  WEST: [60, 'Europe/Lisbon'],
  BST: [60, 'Europe/London'],
  CET: [60, 'Europe/Berlin'],
  CEST: [120, 'Europe/Berlin'],
  MEZ: [60, 'Europe/Berlin'],
  MESZ: [120, 'Europe/Berlin'],
  EET: [120, 'Europe/Athens'],
  EEST: [180, 'Europe/Athens'],
  MSK: [180, 'Europe/Moscow'],
  WAT: [60, 'Africa/Lagos'],
  CAT: [120, 'Africa/Lusaka'],
  SAST: [120, 'Africa/Johannesburg'],
  EAT: [180, 'Africa/Nairobi'],
  GST: [240, 'Asia/Dubai'],
  PKT: [300, 'Asia/Karachi'],
  IST: [330, 'Asia/Kolkata'],
  ICT: [420, 'Asia/Bangkok'],
  WIB: [420, 'Asia/Jakarta'],
  SGT: [480, 'Asia/Singapore'],
  HKT: [480, 'Asia/Hong_Kong'],
  PHT: [480, 'Asia/Manila'],
  AWST: [480, 'Australia/Perth'],
  JST: [540, 'Asia/Tokyo'],
  KST: [540, 'Asia/Seoul'],
  ACST: [570, 'Australia/Adelaide'],
  ACDT: [630, 'Australia/Adelaide'],
  AEST: [600, 'Australia/Sydney'],
  AEDT: [660, 'Australia/Sydney'],
  NZST: [720, 'Pacific/Auckland'],
  NZDT: [780, 'Pacific/Auckland'],
}

/**
 * The zones that `label` may mean, the likeliest first: those of the site that are called so around `year`, then what
 * everybody calls so, an offset, a zone by its name or by its city. None when it means nothing.
 */
export function zonesCalled(label: string, siteZones: string[], year: number): Meant[] {
  const words = label.split(' ').filter((word) => !/^time$/i.test(word))
  for (const name of [label, words.join(' '), ...words]) {
    const found = meant(name, siteZones, year)
    if (found.length > 0) return found
  }
  return []
}

function meant(name: string, siteZones: string[], year: number): Meant[] {
  const upper = name.toUpperCase()
  const ofSite = siteZones.flatMap((zone) =>
    [0, 6].flatMap((month) => {
      const instant = new Date(Date.UTC(year, month, 15))
      return zoneAbbreviation(instant, zone).toUpperCase() === upper
        ? [{ zone, offset: offsetOf(instant, zone) }]
        : []
    }),
  )
  if (ofSite.length > 0) return ofSite
  const known = WELL_KNOWN[upper]
  if (known) return [{ offset: known[0], zone: known[1] }]
  const [, sign, hours, minutes = '0'] = /^(?:UTC|GMT) ?([+−-]) ?(\d{1,2})(?::?(\d\d))?$/i.exec(name) ?? []
  if (hours) {
    const offset = (Number(hours) * 60 + Number(minutes)) * (sign === '+' ? 1 : -1)
    return [
      {
        zone: siteZones.find((zone) => offsetOf(new Date(Date.UTC(year, 0, 15)), zone) === offset) ?? 'UTC',
        offset,
      },
    ]
  }
  if (name.includes('/') && isZone(name)) return [{ zone: name, offset: null }]
  const city = upper.replaceAll(' ', '_')
  const named = [...siteZones, ...Intl.supportedValuesOf('timeZone')].find(
    (zone) => zone.toUpperCase().split('/').at(-1) === city,
  )
  return named ? [{ zone: named, offset: null }] : []
}

/** Minutes from UTC. */
function offsetOf(instant: Date, zone: string): number {
  const zoned = Temporal.Instant.fromEpochMilliseconds(instant.getTime()).toZonedDateTimeISO(zone)
  return zoned.offsetNanoseconds / 60e9
}
