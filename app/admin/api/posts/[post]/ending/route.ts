import { scheduleUnpublish } from '@/lib/posts/schedule.ts'
import { Instant } from '../../../instant.ts'
import { postAct, postActWith } from '../act.ts'

export const PUT = postActWith('post.publish', Instant, scheduleUnpublish)
export const DELETE = postAct('post.publish', (database, now, act) =>
  scheduleUnpublish(database, now, act, null),
)
