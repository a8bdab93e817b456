import { join } from 'node:path'
import { defineConfig } from 'vitest/config'

const everywhere = ['{lib,app,components,cli,scripts}/**/*.test.{ts,tsx}', '*.test.ts']
const withDatabase = ['{lib,app,cli,scripts}/**/*.db.test.ts']
const common = {
  resolve: {
    alias: {
      '@': import.meta.dirname,
      // What Next takes it for on the server; anywhere else it throws.
      'server-only': join(import.meta.dirname, 'node_modules/server-only/empty.js'),
    },
  },
}

// Generous, because a busy machine is not a fault in the code.
const limits = { testTimeout: 30_000, hookTimeout: 60_000 }

// One run covers everything: pure tests once, tests on a database once for each database.
export default defineConfig({
  test: {
    projects: [
      {
        ...common,
        test: { ...limits, name: 'pure', include: everywhere, exclude: withDatabase },
      },
      {
        ...common,
        test: {
          ...limits,
          name: 'sqlite',
          include: withDatabase,
          globalSetup: 'lib/testing/sqlite-template.ts',
        },
      },
      {
        ...common,
        test: {
          ...limits,
          name: 'postgresql',
          include: withDatabase,
          globalSetup: 'lib/testing/postgres-template.ts',
        },
      },
    ],
  },
})
