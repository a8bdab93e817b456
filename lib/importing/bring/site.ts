import { removeSamplesIn } from '../../samples/remove-samples.ts'
import { Settings, writeSettings } from '../../site/settings.ts'
import type { Import } from '../import.ts'

/** Makes room for the blog that comes: the samples go, and it keeps its name where nobody has chosen another. */
export async function bringSite({ db, now, archive, bringsPosts, options, report }: Import): Promise<void> {
  if (!bringsPosts) return
  if (!options.keepSamples) {
    const removed = await removeSamplesIn(db, now)
    if (removed > 0) report.say(`The ${removed} sample posts are taken out`)
  }
  const stored = new Set((await db.setting.findMany({ select: { key: true } })).map(({ key }) => key))
  const { title, tagline, language } = archive.site
  const offered = { title: title.slice(0, 120), tagline: tagline.slice(0, 240), language }
  for (const key of ['title', 'tagline', 'language'] as const) {
    const value = offered[key]
    if (!value || stored.has(key) || !Settings.shape[key].safeParse(value).success) continue
    await writeSettings(db, { [key]: value })
    report.say(`The ${key} of this blog becomes "${value}"`)
  }
}
