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

const all = {
  // Generous, because a busy machine is not a fault in the code.
  testTimeout: 30_000,
  hookTimeout: 60_000,
  // Loading the product takes longer than most files' tests, so files share a process: a test puts back what it changes there.
  isolate: false,
}

// One run covers everything: pure tests once, tests on a database once for each database.
export default defineConfig({
  test: {
    // Vitest would leave one core to somebody who waits at the machine.
    maxWorkers: '100%',
    projects: [
      {
        ...common,
        test: { ...all, name: 'pure', include: everywhere, exclude: withDatabase },
      },
      {
        ...common,
        test: {
          ...all,
          name: 'sqlite',
          include: withDatabase,
          globalSetup: 'lib/testing/sqlite-template.ts',
        },
      },
      {
        ...common,
        test: {
          ...all,
          name: 'postgresql',
          include: withDatabase,
          globalSetup: 'lib/testing/postgres-template.ts',
        },
      },
    ],
  },
})
