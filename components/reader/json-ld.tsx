import type { StructuredData } from '@/lib/discovery/structured-data.ts'
import { scriptSafe } from '@/lib/discovery/script-safe.ts'

/** Structured data for search engines. It is data, not code: the content policy lets it be. */
export function JsonLd({ data }: { data: StructuredData }) {
  return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: scriptSafe(data) }} />
}
