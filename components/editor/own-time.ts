const clock = new Intl.DateTimeFormat('en-GB', { timeStyle: 'medium' })
const dated = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short' })

/** A time in the zone of this device, written as everywhere on the site: the time of day, with the day when that is another. */
export function ownTime(ms: number): string {
  const today = new Date(ms).toDateString() === new Date().toDateString()
  return (today ? clock : dated).format(ms)
}
