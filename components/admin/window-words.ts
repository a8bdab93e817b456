import type { NodeAttributes } from '@/lib/content/attributes.ts'

type Window = NodeAttributes['maintenanceWindow']

/** What a maintenance window is, and how it stands, for those who write it. */
export const windowKinds: Record<Window['kind'], string> = {
  maintenance: 'Maintenance',
  incident: 'Incident',
  notice: 'Notice',
}

export const windowStates: Record<Window['state'], string> = {
  planned: 'Planned',
  'in-progress': 'In progress',
  extended: 'Takes longer',
  done: 'Done',
  cancelled: 'Cancelled',
}

/** `3 windows` */
export function windowCount(windows: number): string {
  if (windows === 0) return 'no window'
  return windows === 1 ? '1 window' : `${windows.toLocaleString('en')} windows`
}
