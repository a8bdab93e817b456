import { setPlace } from '@/lib/posts/place.ts'
import { postAct } from '../act.ts'

export const PUT = postAct('post.place', (database, now, act) => setPlace(database, now, act, true))
export const DELETE = postAct('post.place', (database, now, act) => setPlace(database, now, act, false))
