import { Clapperboard, FileText, Music, type LucideIcon } from 'lucide-react'
import { adminPaths } from '@/lib/admin-paths.ts'
import { fileSize } from '@/lib/file-size.ts'
import type { MediaFacts, MediaKind } from '@/lib/media/facts.ts'
import { Link } from './link.tsx'

/** The library as small pictures. */
export function MediaGrid({ items }: { items: MediaFacts[] }) {
  return (
    <ul className="grid grid-cols-2 gap-3 sm:grid-cols-3 md:gap-4 lg:grid-cols-4 xl:grid-cols-5">
      {items.map((media) => (
        <li key={media.id}>
          <Link
            href={adminPaths.mediaItem(media.id)}
            className="group grid h-full grid-rows-[auto_1fr] overflow-hidden rounded-lg border border-rule bg-paper shadow-raised hover:border-edge"
          >
            <MediaThumbnail media={media} />
            <span className="grid content-start gap-0.5 border-t border-rule px-3 py-2 text-sm">
              <span className="truncate font-medium group-hover:underline">{media.title || media.name}</span>
              <span className="tabular truncate text-xs text-soft">{mediaDetails(media)}</span>
            </span>
          </Link>
        </li>
      ))}
    </ul>
  )
}

const SIGNS: Record<Exclude<MediaKind, 'picture'>, LucideIcon> = {
  audio: Music,
  video: Clapperboard,
  file: FileText,
}

/** What a file looks like, or the sign of its kind. Its name stands beside it, so it has no words of its own. */
export function MediaThumbnail({ media: { kind, thumbnail } }: { media: MediaFacts }) {
  if (kind !== 'picture' || !thumbnail) {
    const Sign = SIGNS[kind === 'picture' ? 'file' : kind]
    return (
      <span className="grid aspect-4/3 place-items-center bg-wash text-soft">
        <Sign aria-hidden="true" className="size-9" strokeWidth={1.5} />
      </span>
    )
  }
  return (
    // oxlint-disable-next-line nextjs/no-img-element -- it is small already
    <img
      src={thumbnail}
      alt=""
      loading="lazy"
      decoding="async"
      className="aspect-4/3 w-full bg-wash object-cover"
    />
  )
}

/** Kind, measures and size in few words, such as `PNG · 1200 × 800 · 48 KB`. */
export function mediaDetails({ name, width, height, bytes }: MediaFacts): string {
  const ending = name.split('.').at(-1)?.toUpperCase()
  return [ending, width && height && `${width} × ${height}`, fileSize(bytes)].filter(Boolean).join(' · ')
}
