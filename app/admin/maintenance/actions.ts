'use server'
import { z } from 'zod'
import { done, invalid, missing, refused, type Answer } from '@/lib/actions/answer.ts'
import { formAction } from '@/lib/actions/form-action.ts'
import type { Database } from '@/lib/db/db.ts'
import type { Change, Problem } from '@/lib/maintenance/amend.ts'
import { changeUpdates } from '@/lib/maintenance/update.ts'
import type { Publishing } from '@/lib/posts/publish.ts'
import { reachPost } from '@/lib/staff/reach-post.ts'
import type { Staff } from '@/lib/staff/staff.ts'
import { fieldOf, readTime } from './typed-time.ts'

const which = {
  post: z.string(),
  block: z.string().max(200),
  /** The zone in which its times are typed. */
  zone: z.string().max(100),
}
const text = z
  .string()
  .trim()
  .min(1, 'Say what is new.')
  .max(5_000, 'Use at most 5,000 characters.')
  .transform((typed) => typed.replace(/\r\n?/g, '\n'))
const time = z.string().max(40).optional()
const choice = z
  .enum(['', 'earlier', 'later'])
  .optional()
  .transform((chosen) => chosen || undefined)
const was = { wasAt: z.iso.datetime(), wasText: z.string().max(5_000) }

type Where = { staff: Staff; database: Database; now: Date; input: { post: string; block: string } }

export const writeUpdate = formAction({
  permission: 'maintenance.update',
  input: z.object({
    ...which,
    text,
    state: z
      .enum(['', 'in-progress', 'extended', 'done', 'cancelled'])
      .default('')
      .transform((chosen) => chosen || null),
    at: time,
    atChoice: choice,
    end: time,
    endChoice: choice,
    tellAgain: z.literal('on').optional(),
  }),
  async run(asking) {
    const { input, now } = asking
    const { zone, state } = input
    const at = input.at ? readTime(now, { text: input.at, zone, choice: input.atChoice }) : { at: now }
    if ('problem' in at) return invalid(problemAt('at', at))
    const end =
      state === 'extended' && input.end
        ? readTime(now, { text: input.end, zone, choice: input.endChoice })
        : { at: null }
    if ('problem' in end) return invalid(problemAt('end', end))
    const update = { kind: 'add', text: input.text, state, at: at.at, end: end.at } as const
    return change(asking, update, 'published', { tellAgain: input.tellAgain === 'on' })
  },
})

export const correctUpdate = formAction({
  permission: 'maintenance.update',
  input: z.object({ ...which, ...was, text, at: time, atChoice: choice }),
  async run(asking) {
    const { input, now } = asking
    const was = { at: input.wasAt, text: input.wasText }
    const same = !input.at || input.at === fieldOf(new Date(was.at), input.zone)
    const at = same
      ? { at: new Date(was.at) }
      : readTime(now, { text: input.at ?? '', zone: input.zone, choice: input.atChoice })
    if ('problem' in at) return invalid(problemAt('at', at))
    const becomes = { at: at.at.toISOString(), text: input.text }
    return change(asking, { kind: 'edit', was, becomes }, 'corrected')
  },
})

export const removeUpdate = formAction({
  permission: 'maintenance.update',
  input: z.object({ ...which, ...was }),
  async run(asking) {
    const { wasAt, wasText } = asking.input
    return change(asking, { kind: 'remove', was: { at: wasAt, text: wasText } }, 'removed')
  },
})

async function change(
  { staff, database, now, input }: Where,
  wanted: Change,
  became: string,
  publishing?: Publishing,
): Promise<Answer> {
  const post = await reachPost(database, staff, 'maintenance.update', input.post)
  if (!post) return missing()
  const act = { postId: post.id, editorId: staff.id }
  const result = await changeUpdates(database, now, act, input.block, wanted, publishing)
  switch (result.kind) {
    case 'written':
      return done(`The update is ${became}.`)
    case 'refused':
      return sayProblem(result.problem)
    case 'noWindow':
      return refused('The published text no longer has this window. What you typed is still here.')
    case 'conflict':
      return refused('Others are changing this post at this very moment. Send it again.')
    case 'missing':
      return missing()
  }
}

function sayProblem(problem: Problem): Answer {
  switch (problem) {
    case 'over':
      return invalid({ state: 'Its end has passed. Choose “Takes longer” and say until when.' })
    case 'badEnd':
      return invalid({ end: 'The new end has passed, or lies before the beginning.' })
    case 'full':
      return refused('This window has 200 updates, which is as many as it can have.')
    case 'gone':
      return refused('Somebody has changed or removed this update in the meantime.')
  }
}

function problemAt(
  field: 'at' | 'end',
  { problem, asks }: { problem: string; asks: boolean },
): Record<string, string> {
  return asks ? { [field]: problem, [`${field}Choice`]: 'Say which.' } : { [field]: problem }
}
