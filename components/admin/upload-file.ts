import { adminApi } from '@/lib/admin-paths.ts'
import type { Uploaded } from '@/lib/media/upload.ts'

/** Sends a file; `progress` hears how much of it has arrived, from 0 to 1. Rejects when the server cannot be reached. */
export type Upload = (file: File, progress: (share: number) => void, signal: AbortSignal) => Promise<Uploaded>

/** Sends a file into the library. Rejects when the server cannot be reached or has failed. */
export const uploadFile: Upload = (file, progress, signal) =>
  new Promise((resolve, reject) => {
    // Only this kind of request tells how much has been sent.
    const request = new XMLHttpRequest()
    request.open('POST', `${adminApi.media()}?${new URLSearchParams({ name: file.name })}`)
    request.setRequestHeader('content-type', 'application/octet-stream')
    request.responseType = 'json'
    request.upload.addEventListener('progress', ({ loaded, total }) => progress(total ? loaded / total : 0))
    request.addEventListener('load', () => {
      if (request.status >= 500) reject(new Error(`The server answered ${request.status}`))
      else if (request.status === 401)
        resolve({ kind: 'refused', reason: 'You are no longer signed in. Sign in, then add it again.' })
      else if (request.status >= 400) resolve({ kind: 'refused', reason: 'The server did not take it.' })
      // What our own handler says.
      else resolve(request.response as Uploaded)
    })
    request.addEventListener('error', () => reject(new Error('The server did not answer')))
    signal.addEventListener('abort', () => request.abort())
    request.send(file)
  })
