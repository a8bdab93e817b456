import { cleanLink } from './urls.ts'

export type Provider = 'youtube' | 'vimeo' | 'link'

/** The page a frame shows, as a person would visit it: `youtube.com/embed/x` is `youtube.com/watch?v=x`. */
export function pageOf(address: string): { url: string; provider: Provider } | null {
  const clean = cleanLink(address.startsWith('//') ? `https:${address}` : address)
  if (!clean || !/^https?:/i.test(clean)) return null
  const url = new URL(clean)
  const host = url.hostname.replace(/^(www|m)\./, '')
  const id = url.pathname.split('/').at(-1) ?? ''
  const start = url.searchParams.get('start') ?? url.searchParams.get('t')
  const at = start ? `&t=${encodeURIComponent(start)}` : ''
  if (/^(youtube\.com|youtube-nocookie\.com)$/.test(host)) {
    const video =
      /^\/(embed|shorts|live|v)\/[\w-]{6,}$/.test(url.pathname) && id !== 'videoseries'
        ? id
        : url.searchParams.get('v')
    return video
      ? { url: `https://www.youtube.com/watch?v=${encodeURIComponent(video)}${at}`, provider: 'youtube' }
      : { url: clean, provider: 'youtube' }
  }
  if (host === 'youtu.be' && id)
    return { url: `https://www.youtube.com/watch?v=${encodeURIComponent(id)}${at}`, provider: 'youtube' }
  if (host === 'player.vimeo.com' && /^\d+$/.test(id))
    return { url: `https://vimeo.com/${id}`, provider: 'vimeo' }
  return { url: clean, provider: host === 'vimeo.com' ? 'vimeo' : 'link' }
}
