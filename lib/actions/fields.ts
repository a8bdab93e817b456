import type { z } from 'zod'
import type { Typed } from './form-state.ts'

/** A form as an object: a name that occurs several times is a list. What the framework added is left out. */
export function fieldsOf(form: FormData): Record<string, FormDataEntryValue | FormDataEntryValue[]> {
  const names = [...new Set(form.keys())].filter((name) => !name.startsWith('$ACTION'))
  return Object.fromEntries(
    names.map((name) => {
      const [first = '', ...more] = form.getAll(name)
      return [name, more.length > 0 ? [first, ...more] : first]
    }),
  )
}

/** What may be shown again of what was typed. */
export function typedOf(form: FormData): Typed {
  const typed: Typed = {}
  for (const [name, value] of Object.entries(fieldsOf(form))) {
    if (/password|token/i.test(name)) continue
    if (typeof value === 'string') typed[name] = value
    else if (Array.isArray(value)) typed[name] = value.filter((entry) => typeof entry === 'string')
  }
  return typed
}

/** The first problem of each field. A form can name a field that has none of its own with `path: ['form']`. */
export function problemsOf(error: z.ZodError): Record<string, string> {
  const problems: Record<string, string> = {}
  for (const { path, message } of error.issues) problems[String(path[0] ?? 'form')] ??= message
  return problems
}

/** For schemas that say nothing themselves; the library's own words are for programmers. */
export const inOurWords = { error: () => 'This cannot be used.' }
