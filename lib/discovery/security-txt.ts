import { absolute } from '../paths.ts'
import type { Site } from '../site/site.ts'

/** Where to report a security problem (RFC 9116); null while staff have not said so. */
export function securityTxt({ origin, settings }: Site, now: Date): string | null {
  const contact = contactOf(settings.securityContact.trim())
  if (!contact) return null
  return [
    `Contact: ${contact}`,
    `Expires: ${expiry(now).toISOString()}`,
    `Preferred-Languages: ${settings.language}`,
    `Canonical: ${absolute(origin, '/.well-known/security.txt')}`,
    '',
  ].join('\n')
}

function contactOf(contact: string): string | null {
  if (/^(mailto:|https:\/\/|tel:)\S+$/.test(contact)) return contact
  return /^[^\s@:/]+@[^\s@:/]+$/.test(contact) ? `mailto:${contact}` : null
}

/** Less than a year ahead, as the RFC asks, and the same for a whole month. */
function expiry(now: Date): Date {
  return new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + 7))
}
