import type { KeyboardEvent } from 'react'

/** For boxes and fields of the list of posts: what Enter would send is the first button of its form, which is the trash. */
export function stopEnter(event: KeyboardEvent): void {
  if (event.key === 'Enter') event.preventDefault()
}
