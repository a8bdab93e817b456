import { paths } from '@/lib/paths.ts'

/** All tags of a post, under its text. */
export function TagLine({ tags }: { tags: { name: string; slug: string }[] }) {
  if (tags.length === 0) return null
  return (
    <ul className="tag-line" aria-label="Tags">
      {tags.map(({ name, slug }) => (
        <li key={slug}>
          <a href={paths.tag(slug)} rel="tag">
            {name}
          </a>
        </li>
      ))}
    </ul>
  )
}
