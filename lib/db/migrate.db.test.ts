import { expect, test } from 'vitest'
import { testDatabase } from '../testing/database.ts'
import { migrate } from './migrate.ts'

const { database, url, empty } = await testDatabase()

test('a migrated database can be migrated again and nothing happens', async () => {
  await database.setting.create({ data: { key: 'title', value: 'Northbeam Hosting' } })
  await expect(migrate(url)).resolves.toEqual({ created: false })
  await expect(database.setting.count()).resolves.toBe(1)
  await empty()
  await expect(database.setting.count()).resolves.toBe(0)
})
