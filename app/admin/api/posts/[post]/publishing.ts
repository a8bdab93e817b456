import { z } from 'zod'

/** How staff want the newest text of a post to appear. */
export const Publishing = z.object({ tellAgain: z.boolean().optional() })
