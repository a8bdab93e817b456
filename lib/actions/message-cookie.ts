/** Holds the message that one screen leaves for the next; readable by script, which takes it away. */
export const MESSAGE_COOKIE = 'gazette.message'

type Message = {
  /** Path of the screen it is for. */
  path: string
  text: string
}

/** `/admin/tags The tag is deleted.` */
export const writeMessage = ({ path, text }: Message): string => `${path} ${text}`

export function readMessage(value: string): Message {
  const end = value.indexOf(' ')
  return { path: value.slice(0, end), text: value.slice(end + 1) }
}
