import { absolute, paths } from '../paths.ts'
import type { Picture } from '../posts/post.ts'
import type { Site } from '../site/site.ts'

/** Pixels of the generated pictures: what social networks and messengers show uncropped. */
export const pictureSize = { width: 1200, height: 630 }

export type SharePicture = { url: string; alt: string; width: number; height: number; type?: string }

/** The picture that stands for a post where it is shared: its cover when that is large enough, else a generated one. */
export function postPicture(
  site: Site,
  post: { slug: string; title: string; cover: Picture | null },
): SharePicture {
  return coverPicture(site, post.cover) ?? generated(site, paths.postPicture(post.slug), post.title)
}

export function sitePicture(site: Site): SharePicture {
  return generated(site, paths.sitePicture(), site.settings.title)
}

function generated(site: Site, path: string, alt: string): SharePicture {
  return { url: absolute(site.origin, path), alt, ...pictureSize, type: 'image/png' }
}

function coverPicture(site: Site, cover: Picture | null): SharePicture | null {
  // Networks ignore narrower pictures, and none of them takes SVG or AVIF.
  if (!cover?.width || !cover.height || cover.width < 600) return null
  if (!/\.(jpe?g|png|gif|webp)$/i.test(cover.name)) return null
  const { alt, width, height } = cover
  return { url: absolute(site.origin, paths.media(cover)), alt, width, height }
}
