const HEAVIEST = 5

/**
 * How large a tag with `count` posts stands in a cloud whose largest has `most`: 1 to 5. By logarithm, so that one very
 * common tag does not make all others equally small.
 */
export function weightOf(count: number, most: number): number {
  if (most <= 1) return 1
  return 1 + Math.round((Math.log(count) / Math.log(most)) * (HEAVIEST - 1))
}
