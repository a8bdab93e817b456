import { stateAt, type Window } from '@/lib/maintenance/window.ts'
import { inWords } from '@/lib/maintenance/wording.ts'

/** What a window is and how it stands, with the sign and in the colour of that. */
export function WindowState({ window, now }: { window: Window; now: Date }) {
  const state = stateAt(window, now)
  return (
    <span className={`kicker maintenance maintenance-${window.kind} maintenance-${state}`}>
      {inWords(window.kind, state)}
    </span>
  )
}
