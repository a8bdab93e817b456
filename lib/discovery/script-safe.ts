/** JSON that can stand inside a script element whatever text it holds: no `<`, so neither `</script` nor `<!--`. */
export function scriptSafe(value: unknown): string {
  return JSON.stringify(value).replaceAll('<', '\\u003c')
}
