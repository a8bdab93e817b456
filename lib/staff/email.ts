import { z } from 'zod'

/** The form in which addresses are stored and compared: nobody means two mailboxes by two cases. */
export function normaliseEmail(email: string): string {
  return email.trim().normalize('NFKC').toLowerCase()
}

/** An address as somebody typed it. */
export const Email = z
  .string()
  .transform(normaliseEmail)
  .pipe(z.email('This is not an email address, such as name@example.com.').max(254))
