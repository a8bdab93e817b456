import { z } from 'zod'

/** An instant in milliseconds, as the screens send it, no later than the calendar of JavaScript goes. */
export const Instant = z
  .int()
  .min(-8.64e15)
  .max(8.64e15)
  .transform((ms) => new Date(ms))
