import { askForReview, endReview } from '@/lib/posts/review.ts'
import { postAct } from '../act.ts'

export const POST = postAct('post.write', askForReview)
export const DELETE = postAct('post.write', endReview)
