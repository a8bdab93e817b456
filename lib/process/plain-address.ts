/**
 * The address that `url` names without `.` and `..`, in which one can be spelt in many ways: Next reads it so, and what is
 * decided about it before must be decided about the same.
 */
export function plainAddress(url: string): string {
  const [path = ''] = url.split('?', 1)
  if (!/\/(?:\.|%2e)|\\/i.test(path) || !URL.canParse(`http://own.invalid${url}`)) return url
  const { pathname, search } = new URL(`http://own.invalid${url}`)
  return pathname + search
}
