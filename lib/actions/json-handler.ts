import 'server-only'
import type { z } from 'zod'
import { readBody } from './body.ts'
import type { Needed } from './definition.ts'
import { failures } from './failures.ts'
import { inOurWords, problemsOf } from './fields.ts'
import { handler, type Around } from './handler.ts'

type Definition<N extends Needed, Schema extends z.ZodType> = {
  permission: N
  /** What the JSON in the body must be. */
  input: Schema
  /** The largest body that is read; a megabyte when nothing is said. */
  maxBytes?: number
  run: (around: Around<N> & { input: z.output<Schema> }) => Promise<unknown>
}

/** Defines a handler that is sent JSON, such as saving in the background. */
export function jsonHandler<N extends Needed, Schema extends z.ZodType>(definition: Definition<N, Schema>) {
  const { permission, input: schema, maxBytes = 1_000_000, run } = definition
  return handler({
    permission,
    async run(around) {
      const text = await readBody(around.request, maxBytes)
      if (text === null) return failures.tooLarge()
      const input = schema.safeParse(parse(text), inOurWords)
      if (!input.success) return failures.invalid(problemsOf(input.error))
      return run({ ...around, input: input.data })
    },
  })
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
