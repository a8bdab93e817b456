const HOUR = 60 * 60 * 1000
const DAY = 24 * HOUR
const MONTH = 30 * DAY

/** A save that was kept as a revision. */
export type Save = { id: number; editorId: number | null; createdAt: Date }

/**
 * The saves that need not be kept any longer: all of the last day stay, then the last of each hour by each person, and
 * after a month the last of each day.
 */
export function surplusSaves(saves: Save[], now: Date): number[] {
  const newestFirst = saves.toSorted((a, b) => b.createdAt.getTime() - a.createdAt.getTime() || b.id - a.id)
  const taken = new Set<string>()
  return newestFirst.flatMap((save) => {
    const span = spanFor(now.getTime() - save.createdAt.getTime())
    if (span === null) return []
    const place = `${span} ${Math.floor(save.createdAt.getTime() / span)} ${save.editorId}`
    if (taken.has(place)) return [save.id]
    taken.add(place)
    return []
  })
}

/** How long a stretch of time has one save for it, by age; null: every save stays. */
function spanFor(age: number): number | null {
  if (age < DAY) return null
  return age < MONTH ? HOUR : DAY
}
