import { schedule, unschedule } from '@/lib/posts/schedule.ts'
import { Instant } from '../../../instant.ts'
import { postAct, postActWith } from '../act.ts'
import { Publishing } from '../publishing.ts'

const Scheduling = Publishing.extend({ at: Instant })

export const PUT = postActWith('post.publish', Scheduling, (database, now, act, { at, ...publishing }) =>
  schedule(database, now, act, at, publishing),
)
export const DELETE = postAct('post.publish', unschedule)
