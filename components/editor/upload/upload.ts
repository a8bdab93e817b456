/** What became of a file. */
export type Uploaded =
  | { kind: 'picture'; id: number; src: string; width: number | null; height: number | null }
  | { kind: 'audio' | 'video' | 'file'; id: number; src: string; name: string }
  /** `reason` is for the person who sent it. */
  | { kind: 'refused'; reason: string }

/** Sends a file; `progress` hears how much of it has arrived, from 0 to 1. Rejects when the server cannot be reached. */
export type Upload = (file: File, progress: (share: number) => void, signal: AbortSignal) => Promise<Uploaded>
