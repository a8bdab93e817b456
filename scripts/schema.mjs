// The one schema, prisma/schema.prisma, as each database needs it.
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'

export const schemaPath = join(import.meta.dirname, '..', 'prisma', 'schema.prisma')

/**
 * The text of the schema for a provider, with its own place for the generated client.
 * @param {'sqlite' | 'postgresql'} provider
 */
export async function schemaFor(provider) {
  const text = await readFile(schemaPath, 'utf8')
  return text
    .replace('provider = "sqlite"', `provider = "${provider}"`)
    .replace('generated/sqlite', `generated/${provider}`)
}
