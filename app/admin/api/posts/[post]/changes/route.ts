import { discardCopy } from '@/lib/posts/writing/working-copy.ts'
import { postAct } from '../act.ts'

export const DELETE = postAct('post.write', discardCopy)
