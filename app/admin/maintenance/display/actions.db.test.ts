import { beforeEach, describe, expect, it } from 'vitest'
import { definitionOf, type Asking, type Performed } from '@/lib/actions/definition.ts'
import { currentEdition } from '@/lib/edition.ts'
import { bannerWindows } from '@/lib/maintenance/queries.ts'
import { readSettings } from '@/lib/site/settings.ts'
import { testDatabase } from '@/lib/testing/database.ts'
import { writePost } from '@/lib/testing/posts.ts'
import { hire } from '@/lib/testing/staff.ts'
import { documentOf, windowOf } from '@/lib/testing/windows.ts'
import { saveDisplay } from './actions.ts'

const { database, empty } = await testDatabase()
beforeEach(empty)

const now = new Date('2026-07-20T08:00:00Z')
const zones = ['Africa/Lusaka', 'UTC', 'Asia/Kolkata']

/** What Aiko Tanaka, an editor, is answered. */
async function save(bannerLead: string, maintenanceZones: string): Promise<Performed> {
  const definition = definitionOf(saveDisplay)
  if (definition?.kind !== 'action') throw new Error('Not an action')
  const staff = { ...(await hire(database, now, 'Aiko Tanaka', 'EDITOR')), sessionId: 'session' }
  const asking: Asking = { staff, database, now, device: { userAgent: '', address: '198.51.100.7' } }
  const form = new FormData()
  form.set('bannerLead', bannerLead)
  form.set('maintenanceZones', maintenanceZones)
  return definition.perform(asking, form)
}

describe('what staff set', () => {
  it('is kept as they ordered it, each zone once and in its usual spelling', async () => {
    expect(await save(' 48 ', 'africa/lusaka\r\n\r\n  UTC \r\nAsia/Kolkata\r\nutc')).toMatchObject({
      kind: 'done',
    })
    expect(await readSettings(database)).toMatchObject({ bannerLead: 48, maintenanceZones: zones })
  })

  it('reaches pages and the banner at once', async () => {
    await writePost(database, now, 'Mail moves', { body: documentOf(windowOf()) })
    expect(await bannerWindows(database, now)).toEqual([])
    const { number } = await currentEdition(database)
    await save('336', 'UTC')
    expect(await bannerWindows(database, now)).toMatchObject([{ post: { title: 'Mail moves' } }])
    expect((await currentEdition(database)).number).toBe(number + 1)
  })
})

describe('what cannot stay', () => {
  it.each(['', '-1', '337', '1.5', '1e2', 'a day'])('is a lead of “%s”', async (lead) => {
    const problem = { bannerLead: 'Give whole hours, from 0 to 336.' }
    expect(await save(lead, zones.join('\n'))).toEqual({ kind: 'invalid', fields: problem })
  })

  const thirteen = Intl.supportedValuesOf('timeZone').slice(0, 13).join('\n')
  it.each([
    ['no zone', ' \n', 'Name at least one zone.'],
    ['more than 12 zones', thirteen, 'Name at most 12 zones.'],
    [
      'what is no zone',
      'UTC\nLusaka',
      '“Lusaka” is not a time zone. Name one as Africa/Lusaka or Europe/Berlin.',
    ],
  ])('is %s', async (_, text, problem) => {
    expect(await save('24', text)).toEqual({ kind: 'invalid', fields: { maintenanceZones: problem } })
  })

  it('changes nothing, also not the field that was fine', async () => {
    const before = [await readSettings(database), await currentEdition(database)]
    await save('48', 'Lusaka')
    expect([await readSettings(database), await currentEdition(database)]).toEqual(before)
  })
})
