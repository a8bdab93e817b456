import { Prisma } from './db.ts'

/** Whether a row could not be written because another one has its key: another process wrote it first. */
export function isTaken(error: unknown): boolean {
  return error instanceof Prisma.PrismaClientKnownRequestError && error.code === 'P2002'
}
