import { restore, trash } from '@/lib/posts/trash.ts'
import { postAct } from '../act.ts'

export const POST = postAct('post.trash', trash)
export const DELETE = postAct('post.trash', restore)
