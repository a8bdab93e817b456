import type { MediaFacts } from '@/lib/media/facts.ts'

/** The block that a file of the library becomes in a text. */
export function blockFor(media: MediaFacts) {
  const { kind, src, name, title, width, height, alt, caption } = media
  if (kind !== 'picture') return { type: 'media', attrs: { kind, src, title: title || name } }
  const image = { type: 'image', attrs: { src, width, height, alt, decorative: false } }
  const words = caption ? { content: [{ type: 'text', text: caption }] } : {}
  return { type: 'figure', content: [image, { type: 'caption', ...words }] }
}
