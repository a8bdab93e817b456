import { publish, unpublish } from '@/lib/posts/publish.ts'
import { postAct, postActWith } from '../act.ts'
import { Publishing } from '../publishing.ts'

export const POST = postActWith('post.publish', Publishing, publish)
export const DELETE = postAct('post.publish', unpublish)
