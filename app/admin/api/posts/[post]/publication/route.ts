import { publish, unpublish } from '@/lib/posts/publish.ts'
import { postAct } from '../act.ts'

export const POST = postAct('post.publish', publish)
export const DELETE = postAct('post.publish', unpublish)
