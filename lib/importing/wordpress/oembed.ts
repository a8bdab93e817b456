import { element, escapeText } from '../../content/html/element.ts'
import { pageOf } from '../../content/embed-page.ts'

/** Hosts whose addresses WordPress shows as what is there when they stand alone on a line. */
const PROVIDERS = new Set(
  (
    'youtube.com youtu.be vimeo.com dailymotion.com dai.ly flickr.com flic.kr wordpress.tv videopress.com twitter.com x.com ' +
    'soundcloud.com open.spotify.com slideshare.net speakerdeck.com ted.com reddit.com tumblr.com mixcloud.com issuu.com ' +
    'scribd.com kickstarter.com tiktok.com bsky.app pinterest.com crowdsignal.com poll.fm imgur.com screencast.com ' +
    'smugmug.com animoto.com reverbnation.com cloudup.com canva.com pca.st facebook.com instagram.com'
  ).split(' '),
)

/** Whether a line is nothing but a web address. */
export function isBareAddress(line: string): boolean {
  return /^https?:\/\/[^\s<>"]+$/.test(line)
}

/** A card for the page at `address`; null when it is not a web address. */
export function embed(address: string): string | null {
  const page = pageOf(address.replaceAll('&amp;', '&').trim())
  return (
    page && element('div', { 'data-type': 'embed', 'data-url': page.url, 'data-provider': page.provider }, '')
  )
}

/** What WordPress makes of an address alone on a line: a card for sites it knows, and a link we make for all others. */
export function embedOrLink(address: string): string {
  const plain = address.replaceAll('&amp;', '&')
  const host = URL.canParse(plain) ? new URL(plain).hostname.replace(/^(www|m)\./, '') : ''
  const link = `<p>${element('a', { href: plain }, escapeText(plain))}</p>`
  return PROVIDERS.has(host) ? (embed(plain) ?? link) : link
}
