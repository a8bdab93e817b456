import NextLink from 'next/link'
import type { ComponentProps } from 'react'

/**
 * A link to a screen. Nothing is fetched before it is pressed: screens are made for whoever asks, at that moment, so a
 * page of links would ask the server for a page of screens that nobody opens.
 */
export function Link(props: ComponentProps<typeof NextLink>) {
  return <NextLink {...props} prefetch={false} />
}
