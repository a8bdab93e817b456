import { schedule, unschedule } from '@/lib/posts/schedule.ts'
import { Instant } from '../../../instant.ts'
import { postAct, postActWith } from '../act.ts'

export const PUT = postActWith('post.publish', Instant, schedule)
export const DELETE = postAct('post.publish', unschedule)
