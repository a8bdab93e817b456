import type { MouseEvent } from 'react'

/** Whether a key pressed the button. Such a writer goes on from a field; a finger there would bring the keys of a phone up. */
export function pressedByKey({ detail }: MouseEvent): boolean {
  return detail === 0
}
