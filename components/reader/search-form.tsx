import { paths } from '@/lib/paths.ts'

/** `label` names the form where a page has several. */
export function SearchForm({ label, query = '' }: { label: string; query?: string }) {
  return (
    <search aria-label={label}>
      <form action={paths.search()} className="find">
        <input type="search" name="q" aria-label={label} defaultValue={query} maxLength={200} required />
        <button type="submit">Search</button>
      </form>
    </search>
  )
}
