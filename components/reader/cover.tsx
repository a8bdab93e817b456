import { paths } from '@/lib/paths.ts'
import type { Picture } from '@/lib/posts/post.ts'
import { sourcesOf, TEXT_SIZES, type StoredFiles } from '@/lib/renditions.ts'

type Props = {
  picture: Picture
  files: StoredFiles
  /** It is on the first screen and worth fetching before the rest. */
  first?: boolean
}

/** The picture of a post. */
export function Cover({ picture, files, first = false }: Props) {
  const { newer, srcSet } = sourcesOf(picture, files.get(picture.hash)?.renditions ?? [])
  return (
    <p className="cover">
      <picture>
        {newer.map((source) => (
          <source key={source.type} {...source} sizes={TEXT_SIZES} />
        ))}
        {/* oxlint-disable-next-line nextjs/no-img-element -- next/image writes style attributes, which the content policy forbids */}
        <img
          src={paths.media(picture)}
          srcSet={srcSet ?? undefined}
          sizes={srcSet ? TEXT_SIZES : undefined}
          alt={picture.alt}
          width={picture.width ?? undefined}
          height={picture.height ?? undefined}
          loading={first ? 'eager' : 'lazy'}
          fetchPriority={first ? 'high' : undefined}
          decoding="async"
        />
      </picture>
    </p>
  )
}
