import { paths } from '@/lib/paths.ts'
import type { Picture } from '@/lib/posts/post.ts'

/** The picture of a post. `first`: it is on the first screen and worth fetching before the rest. */
export function Cover({ picture, first = false }: { picture: Picture; first?: boolean }) {
  return (
    <p className="cover">
      {/* oxlint-disable-next-line nextjs/no-img-element -- next/image writes style attributes, which the content policy forbids */}
      <img
        src={paths.media(picture)}
        alt={picture.alt}
        width={picture.width ?? undefined}
        height={picture.height ?? undefined}
        loading={first ? 'eager' : 'lazy'}
        fetchPriority={first ? 'high' : undefined}
        decoding="async"
      />
    </p>
  )
}
