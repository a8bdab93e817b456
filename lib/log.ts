import { levels, pino, stdSerializers } from 'pino'

/** The log of this process: JSON lines on standard output. */
export const log = pino({
  level: levelOf(process.env),
  serializers: { error: stdSerializers.err },
  redact: [
    'password',
    '*.password',
    'token',
    '*.token',
    'secret',
    '*.secret',
    'headers.cookie',
    'headers.authorization',
  ],
})

/** What is no level is said by lib/config.ts, in one line; until then something must be. */
function levelOf({ LOG_LEVEL: level = '', NODE_ENV }: NodeJS.ProcessEnv): string {
  const isLevel = level === 'silent' || Object.values(levels.labels).includes(level)
  return isLevel ? level : NODE_ENV === 'test' ? 'silent' : 'info'
}
