const FULL =
  'The disk of the server is full, so nothing was kept. Whoever looks after the server has to make room.'
const CLOSED =
  'The server may not write to its media folder, so nothing was kept. Whoever looks after the server has to allow it.'

const WORDS: Record<string, string> = {
  ENOSPC: FULL,
  EDQUOT: FULL,
  EACCES: CLOSED,
  EPERM: CLOSED,
  EROFS: CLOSED,
}

/** Why a file cannot be written, in words for whoever brought it; null when it is not for the disk. */
export function diskTrouble(error: unknown): string | null {
  if (!(error instanceof Error) || !('code' in error)) return null
  return WORDS[String(error.code)] ?? null
}
