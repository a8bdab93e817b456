import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils'
import type { SqlDriverAdapter, SqlMigrationAwareDriverAdapterFactory } from '@prisma/driver-adapter-utils'
import type { SchemaEngine } from '@prisma/schema-engine-wasm'
import type * as glueTypes from '@prisma/schema-engine-wasm/schema_engine_bg'

/**
 * Runs `use` with Prisma's schema engine, as WebAssembly, on the database behind `adapters`.
 * `schema` is a Prisma schema; to apply migrations its datasource is enough.
 */
export async function withEngine<T>(
  adapters: SqlMigrationAwareDriverAdapterFactory,
  schema: string,
  use: (engine: SchemaEngine) => Promise<T>,
): Promise<T> {
  const open: SqlDriverAdapter[] = []
  const counted: SqlMigrationAwareDriverAdapterFactory = {
    ...adapters,
    async connect() {
      const adapter = await adapters.connect()
      open.push(adapter)
      return adapter
    },
  }
  const { SchemaEngine } = await (shared.gazetteEngine ??= load())
  const bound = bindMigrationAwareSqlAdapterFactory(counted)
  const engine = await SchemaEngine.new({ datamodels: [['schema.prisma', schema]] }, () => {}, bound)
  try {
    return await use(engine)
  } finally {
    // The engine leaves an exclusive lock on a SQLite file behind, which ends with its connection.
    for (const adapter of open) await adapter.dispose()
    engine.free()
  }
}

type EngineModule = typeof glueTypes & { __wbg_set_wasm(exports: WebAssembly.Exports): void }

// The glue code knows one instance; a second one, made by another module graph, would pull memory from under it.
const shared = globalThis as typeof globalThis & { gazetteEngine?: Promise<EngineModule> }

/** Node 20 cannot import WebAssembly, so what the package's own entry does is done by hand. */
async function load(): Promise<EngineModule> {
  const entry = '@prisma/schema-engine-wasm/schema_engine_bg'
  // The package does not declare the function that takes the instance.
  const glue = (await import('@prisma/schema-engine-wasm/schema_engine_bg')) as EngineModule
  const folder = dirname(createRequire(import.meta.url).resolve(entry))
  const code = await readFile(join(folder, 'schema_engine_bg.wasm'))
  const { instance } = await WebAssembly.instantiate(code, { './schema_engine_bg.js': { ...glue } })
  glue.__wbg_set_wasm(instance.exports)
  const start = instance.exports.__wbindgen_start
  if (typeof start === 'function') start()
  return glue
}
