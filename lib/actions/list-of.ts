import { z } from 'zod'

/** A field that a form may send once or several times, such as the ticked rows of a list. */
export function listOf<Schema extends z.ZodType>(item: Schema, most: number) {
  return z.preprocess(asList, z.array(item).max(most))
}

function asList(value: unknown): unknown[] {
  if (value === undefined) return []
  return Array.isArray(value) ? value : [value]
}
