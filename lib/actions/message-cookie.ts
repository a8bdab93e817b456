/** Holds the message that one screen leaves for the next; readable by script, which takes it away. */
export const MESSAGE_COOKIE = 'gazette.message'
