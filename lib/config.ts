import { join, resolve } from 'node:path'
import { z } from 'zod'

const flag = z.enum(['0', '1'], 'must be 0 or 1').transform((value) => value === '1')

const oneOf = <const T extends string>(values: readonly T[]) =>
  z.enum(values, `must be one of ${values.join(', ')}`)

const NOT_A_PORT = 'must be a number from 0 (any free one) to 65535'
const port = z.coerce.number(NOT_A_PORT).int(NOT_A_PORT).min(0, NOT_A_PORT).max(65535, NOT_A_PORT)

const Environment = z.object({
  NODE_ENV: oneOf(['development', 'production', 'test']).default('production'),
  PORT: port.default(3000),
  HOST: z.string().min(1).default('0.0.0.0'),
  SITE_URL: z
    .url({ protocol: /^https?$/, error: 'must be an address such as https://blog.example.com' })
    .transform((value) => new URL(value).origin)
    .optional(),
  DATA_DIR: z.string().min(1).default('./data'),
  DATABASE_URL: z
    .string()
    .regex(/^(file:|postgres(ql)?:\/\/)/, 'must begin with file: or postgres://')
    .optional(),
  AUTH_SECRET: z.string().min(16, 'must have 16 characters or more').optional(),
  GAZETTE_SAMPLE: flag.default(true),
  TRUST_PROXY: flag.default(false),
  METRICS_TOKEN: z.string().min(16, 'must have at least 16 characters').optional(),
  LOG_LEVEL: oneOf(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
})

/** What the operator set, checked, with the defaults filled in. */
export type Config = {
  environment: 'development' | 'production' | 'test'
  port: number
  host: string
  /** Public origin without a trailing slash. */
  siteUrl: string
  /** Absolute path. */
  dataDir: string
  databaseUrl: string
  /** Signs sessions; without one, a secret is made and kept in the data folder. */
  authSecret: string | undefined
  sample: boolean
  trustProxy: boolean
  /** Lets a monitor elsewhere read /metrics. */
  metricsToken: string | undefined
  logLevel: string
}

/** A variable of the environment has a value that cannot be used; the message names it and says what to do. */
export class ConfigError extends Error {
  override name = 'ConfigError'
}

/** Reads the configuration from `env`. Throws ConfigError. An empty variable counts as absent. */
export function readConfig(env: Record<string, string | undefined>): Config {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''))
  const parsed = Environment.safeParse(given)
  if (!parsed.success) {
    const lines = parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`)
    throw new ConfigError(lines.join('; '))
  }
  const value = parsed.data
  const dataDir = resolve(value.DATA_DIR)
  return {
    environment: value.NODE_ENV,
    port: value.PORT,
    host: value.HOST,
    siteUrl: value.SITE_URL ?? `http://localhost:${value.PORT}`,
    dataDir,
    databaseUrl: value.DATABASE_URL ?? `file:${join(dataDir, 'gazette.db')}`,
    authSecret: value.AUTH_SECRET,
    sample: value.GAZETTE_SAMPLE,
    trustProxy: value.TRUST_PROXY,
    metricsToken: value.METRICS_TOKEN,
    logLevel: value.LOG_LEVEL,
  }
}

let current: Config | undefined

/** The configuration of this process. */
export function config(): Config {
  return (current ??= readConfig(process.env))
}
