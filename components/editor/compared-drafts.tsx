'use client'

import { compare, type Compared } from '@/lib/posts/history/compare.ts'
import { ComparisonView } from './comparison.tsx'

/** What must be inserted into `before` and removed from it to make `after`. */
export function ComparedDrafts({ before, after }: { before: Compared; after: Compared }) {
  return <ComparisonView comparison={compare(before, after)} />
}
