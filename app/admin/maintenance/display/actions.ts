'use server'
import { z } from 'zod'
import { done } from '@/lib/actions/answer.ts'
import { formAction } from '@/lib/actions/form-action.ts'
import { isZone, spellZone } from '@/lib/dates.ts'
import { inNewEdition } from '@/lib/edition.ts'
import { Settings, writeSettings } from '@/lib/site/settings.ts'

const { bannerLead, maintenanceZones } = Settings.shape

export const saveDisplay = formAction({
  permission: 'maintenance.display',
  input: z.object({
    bannerLead: z
      .string()
      .trim()
      .transform((typed) => (/^\d+$/.test(typed) ? Number(typed) : NaN))
      .pipe(bannerLead.unwrap()),
    maintenanceZones: z
      .string()
      .max(2_000, 'Name at most 12 zones.')
      .transform(zonesOf)
      .pipe(maintenanceZones.unwrap()),
  }),
  async run({ input, database, now }) {
    await inNewEdition(database, now, (db) => writeSettings(db, input))
    return done('Saved. Readers see it so from now on.')
  },
})

/** The zones of a text, one in each line that is not empty. */
function zonesOf(text: string): string[] {
  const lines = text.split('\n').map((line) => line.trim())
  const zones = lines.filter((line) => line !== '').map((line) => (isZone(line) ? spellZone(line) : line))
  return [...new Set(zones)]
}
