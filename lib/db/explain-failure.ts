import { isDriverAdapterError } from '@prisma/driver-adapter-utils'
import { parseIntoClientConfig } from 'pg-connection-string'
import { DatabaseError } from './database-error.ts'
import { isPostgres } from './db.ts'

/** `error` as a DatabaseError in our own words when it is one that an operator can do something about. */
export function explainFailure(url: string, error: unknown): unknown {
  const text = textOf(error)
  const advice = (isPostgres(url) ? POSTGRES : SQLITE).find(([pattern]) => pattern.test(text))?.[1]
  return advice ? new DatabaseError(advice(url), { cause: error }) : error
}

type Advice = [RegExp, (url: string) => string]

const FULL: Advice = [
  /SQLITE_FULL|disk is full|ENOSPC|\b53100\b|No space left/,
  () => 'The disk that holds the database is full. Free some space and start again.',
]

const SQLITE: Advice[] = [
  FULL,
  [
    /SQLITE_CANTOPEN|SQLITE_READONLY|SQLITE_PERM|EACCES|EROFS|ENOTDIR/,
    (url) =>
      `The database ${url} cannot be opened for writing. Give this user the right to the file and its folder.`,
  ],
  [
    /SQLITE_NOTADB|SQLITE_CORRUPT/,
    (url) =>
      `${url} is not a sound SQLite database. Restore it from a backup, or name another file in DATABASE_URL.`,
  ],
  [
    /SQLITE_BUSY/,
    (url) => `The database ${url} is locked by another program. Stop that program and start again.`,
  ],
]

const POSTGRES: Advice[] = [
  FULL,
  [
    /\b42501\b|permission denied/,
    (url) => {
      const { user, database } = parseIntoClientConfig(url)
      const remedy = `GRANT ALL ON SCHEMA public TO "${user}"`
      return `${user} may not make tables in the database ${database}. Ask its administrator to run there: ${remedy}`
    },
  ],
]

/** What the driver, the adapter or the schema engine says, with the codes that come along. */
function textOf(error: unknown): string {
  if (isDriverAdapterError(error)) return `${error.cause.originalCode} ${error.cause.originalMessage}`
  if (!(error instanceof Error)) return String(error)
  return 'code' in error ? `${String(error.code)} ${error.message}` : error.message
}
