import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import { ConfigError, readConfig } from './config.ts'

test('with nothing set, the blog is on port 3000 and keeps everything in ./data', () => {
  expect(readConfig({})).toMatchObject({
    environment: 'production',
    port: 3000,
    host: '0.0.0.0',
    siteUrl: 'http://localhost:3000',
    dataDir: resolve('data'),
    databaseUrl: `file:${resolve('data/gazette.db')}`,
    sample: true,
    trustProxy: false,
  })
})

test('an empty variable counts as not set', () => {
  expect(readConfig({ PORT: '', SITE_URL: '', DATABASE_URL: '' })).toEqual(readConfig({}))
})

test('the public address loses its path, and its slash at the end', () => {
  expect(readConfig({ SITE_URL: 'https://blog.northbeam.example/' }).siteUrl).toBe(
    'https://blog.northbeam.example',
  )
})

test.each([
  [{ PORT: 'http' }, 'PORT: must be a number from 0 (any free one) to 65535'],
  [{ PORT: '70000' }, 'PORT: must be a number from 0 (any free one) to 65535'],
  [{ PORT: '80.5' }, 'PORT: must be a number from 0 (any free one) to 65535'],
  [{ SITE_URL: 'blog.northbeam.example' }, 'SITE_URL: must be an address such as https://blog.example.com'],
  [{ DATABASE_URL: 'mysql://db/blog' }, 'DATABASE_URL: must begin with file: or postgres://'],
  [{ GAZETTE_SAMPLE: 'no' }, 'GAZETTE_SAMPLE: must be 0 or 1'],
  [{ AUTH_SECRET: 'short' }, 'AUTH_SECRET: must have 16 characters or more'],
])('%o is refused in words that say what to do', (environment, message) => {
  expect(() => readConfig(environment)).toThrow(new ConfigError(message))
})
