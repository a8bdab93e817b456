import { defineConfig } from '@playwright/test'
import { findChromium } from './scripts/chromium.mjs'

// What a test has no use for, and what containers and virtual machines do not have.
const lean = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
]

// Journeys run against the built server, on SQLite or with E2E_DATABASE=postgres; e2e/site.ts starts it.
export default defineConfig({
  testDir: 'e2e',
  outputDir: 'test-results/journeys',
  globalSetup: './e2e/database-server.ts',
  // A file stays with one worker: its tests share a site, which takes longer to start than most of them take.
  fullyParallel: false,
  workers: 2,
  // Long enough for a machine that has other things to do.
  timeout: 120_000,
  expect: { timeout: 20_000 },
  forbidOnly: Boolean(process.env.CI),
  reporter: 'list',
  use: {
    // Pictures of every moment would cost a tenth of the time; what the page held is kept without them.
    trace: { mode: 'retain-on-failure', screenshots: false },
    launchOptions: {
      executablePath: findChromium(),
      args: [...lean, '--disable-component-update', '--disable-sync'],
    },
  },
})
