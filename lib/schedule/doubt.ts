import type { When } from './when.ts'

/** Why a typed time is no instant to go by. */
export type Doubt = Exclude<When['kind'], 'future' | 'past'>

/** What to say and to ask about it. */
export const doubts: Record<Doubt, string> = {
  impossible:
    'The clocks are put forward over this time: it does not exist on that day. Which one do you mean?',
  doubled: 'The clocks are put back on that day, and this time comes twice. Which one do you mean?',
  tooFar: 'That is more than ten years away.',
  unreadable: 'Give a day and a time, such as 2026-07-24 03:00.',
  unknownZone: 'There is no such time zone.',
}
