import { pino, stdSerializers } from 'pino'

/** The log of this process: JSON lines on standard output. */
export const log = pino({
  level: process.env.LOG_LEVEL || (process.env.NODE_ENV === 'test' ? 'silent' : 'info'),
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
