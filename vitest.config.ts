import { defineConfig } from 'vitest/config'

const everywhere = ['{lib,app,components,cli,scripts}/**/*.test.{ts,tsx}', '*.test.ts']
const withDatabase = ['{lib,app,cli,scripts}/**/*.db.test.ts']
const common = {
  // `server-only` is an empty module under this condition and throws under any other.
  resolve: { conditions: ['react-server', 'node', 'import', 'default'], alias: { '@': import.meta.dirname } },
}

// One run covers everything: pure tests once, tests on a database once for each database.
export default defineConfig({
  test: {
    projects: [
      {
        ...common,
        test: { name: 'pure', include: everywhere, exclude: withDatabase },
      },
      {
        ...common,
        test: { name: 'sqlite', include: withDatabase, globalSetup: 'lib/testing/sqlite-template.ts' },
      },
      {
        ...common,
        test: { name: 'postgresql', include: withDatabase, globalSetup: 'lib/testing/postgres-template.ts' },
      },
    ],
  },
})
