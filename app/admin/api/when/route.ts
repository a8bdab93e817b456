import { z } from 'zod'
import { jsonHandler } from '@/lib/actions/json-handler.ts'
import { formatDateTime, isZone } from '@/lib/dates.ts'
import { inWords } from '@/lib/schedule/in-words.ts'
import { when } from '@/lib/schedule/when.ts'

const Typed = z.object({
  date: z.string().max(20),
  time: z.string().max(10),
  zone: z.string().max(100),
  choice: z.enum(['earlier', 'later']).optional(),
  /** Zones in which to say the time besides. */
  alsoIn: z.array(z.string().max(100)).max(4).default([]),
})

/** What a time that somebody types means: in words, in other zones, or what to ask. */
export const POST = jsonHandler({
  permission: 'post.write',
  input: Typed,
  async run({ input: { alsoIn, ...typed }, now }) {
    const found = when(now, typed)
    const say = (at: Date) => formatDateTime(at, typed.zone)
    switch (found.kind) {
      case 'future':
      case 'past':
        return {
          kind: found.kind,
          at: found.at.getTime(),
          words: inWords(found.at, now, typed.zone),
          elsewhere: alsoIn.filter(isZone).map((zone) => formatDateTime(found.at, zone)),
        }
      case 'impossible':
        return { kind: found.kind, before: choiceOf(found.before, say), after: choiceOf(found.after, say) }
      case 'doubled':
        return { kind: found.kind, earlier: choiceOf(found.earlier, say), later: choiceOf(found.later, say) }
      case 'tooFar':
        return { kind: found.kind, latest: say(found.latest) }
      case 'unreadable':
      case 'unknownZone':
        return found
    }
  },
})

function choiceOf(at: Date, say: (at: Date) => string) {
  return { at: at.getTime(), words: say(at) }
}
