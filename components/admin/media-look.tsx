import { Download } from 'lucide-react'
import { Button } from '@/components/ui/button.tsx'
import type { MediaFacts } from '@/lib/media/facts.ts'
import { mediaDetails, MediaThumbnail } from './media-grid.tsx'

/** A file as it is. `address` is its whole address. */
export function MediaLook({ media, address }: { media: MediaFacts; address: string }) {
  return (
    <section
      aria-label="The file"
      className="overflow-hidden rounded-lg border border-rule bg-paper shadow-raised"
    >
      <Shown media={media} />
      <div className="grid gap-3 border-t border-rule p-5">
        <div className="grid gap-0.5 text-sm">
          <p className="font-medium break-all">{media.name}</p>
          <p className="tabular text-soft">{mediaDetails(media)}</p>
        </div>
        <label className="grid gap-1.5 text-sm">
          <span className="font-medium">Address</span>
          <input
            readOnly
            value={address}
            className="h-11 w-full rounded-md border border-edge bg-canvas px-3 text-sm text-soft mouse:h-9"
          />
        </label>
        <div>
          <Button asChild>
            <a href={media.src} download={media.name}>
              <Download aria-hidden="true" />
              Download
            </a>
          </Button>
        </div>
      </div>
    </section>
  )
}

function Shown({ media }: { media: MediaFacts }) {
  switch (media.kind) {
    case 'picture':
      return (
        // oxlint-disable-next-line nextjs/no-img-element -- it is of a sensible width
        <img
          src={media.preview ?? media.src}
          alt={media.alt}
          width={media.width ?? undefined}
          height={media.height ?? undefined}
          className="max-h-[70vh] w-full bg-wash object-contain"
        />
      )
    // For the ears and eyes of staff: what is uploaded comes without captions.
    /* oxlint-disable jsx-a11y/media-has-caption */
    case 'audio':
      return <audio src={media.src} controls preload="none" aria-label={media.name} className="w-full p-5" />
    case 'video':
      return (
        <video src={media.src} controls preload="none" aria-label={media.name} className="w-full bg-wash" />
      )
    /* oxlint-enable jsx-a11y/media-has-caption */
    case 'file':
      return <MediaThumbnail media={media} />
  }
}
