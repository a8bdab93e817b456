import type { Db } from '../db/db.ts'
import { log } from '../log.ts'
import { filesOfForm } from './files-of-form.ts'
import { takeUpload, type Uploaded } from './upload.ts'

/** What became of the files of a form. */
export type UploadedForm = {
  files: { name: string; uploaded: Uploaded }[]
  /** False when it broke off, was no form, or held more files than are taken at once: what is not among `files` is not there. */
  whole: boolean
}

/** Takes the files of a form into the library, one after the other. What goes wrong with one keeps those before it. */
export async function takeForm(
  db: Db,
  now: Date,
  dataDir: string,
  { request, uploaderId }: { request: Request; uploaderId: number },
): Promise<UploadedForm> {
  const files: UploadedForm['files'] = []
  try {
    for await (const { name, content } of filesOfForm(request)) {
      const sent = { name: name.slice(0, 300), content, uploaderId }
      files.push({ name, uploaded: await takeUpload(db, now, dataDir, sent) })
    }
    return { files, whole: true }
  } catch (error) {
    log.warn({ error }, 'A form with files was not taken as a whole')
    return { files, whole: false }
  }
}
