import { tellAgain } from '@/lib/posts/tell-again.ts'
import { postAct } from '../act.ts'

export const POST = postAct('post.publish', tellAgain)
