import { ConfigError } from '../lib/config.ts'
import { DatabaseError } from '../lib/db/database-error.ts'
import { ImportError } from '../lib/importing/import-error.ts'
import { log } from '../lib/log.ts'

/** Errors whose message is our own and says what to do. */
const OURS = [ConfigError, DatabaseError, ImportError]

/** Says in one line on standard error what went wrong; what a library says about it reaches only the log. */
export function tell(error: unknown): void {
  log.debug({ err: error }, 'the command failed')
  process.stderr.write(`gazette: ${messageOf(error)}\n`)
}

function messageOf(error: unknown): string {
  if (error instanceof Error && OURS.some((kind) => error instanceof kind))
    return error.message.replace(/[\s\p{Cc}]+/gu, ' ')
  if (isCode(error, 'ENOSPC')) return 'The disk is full; nothing has been changed'
  return 'Something failed that should not; nothing has been changed. LOG_LEVEL=debug shows the cause'
}

function isCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code
}
