import { expect, test } from 'vitest'
import { ensureDatabase } from './ensure-database.ts'

test('a database server that cannot be reached is named, and what to check', async () => {
  await expect(ensureDatabase('postgres://piet:secret@127.0.0.1:9/gazette')).rejects.toThrow(
    'The database server at 127.0.0.1:9 cannot be reached (ECONNREFUSED). Check that it runs and that DATABASE_URL names it.',
  )
})
