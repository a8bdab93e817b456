'use client'
import { Upload as UploadSign } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useRef, useState, type DragEvent } from 'react'
import { Button } from '@/components/ui/button.tsx'
import { cn } from '@/components/ui/cn.ts'
import { adminApi } from '@/lib/admin-paths.ts'
import { MediaUploads, type Sending } from './media-uploads.tsx'
import { uploadFile } from './upload-file.ts'

/** Where files are put into the library: chosen or dropped, several at once, each with what became of it. */
export function MediaUpload() {
  const router = useRouter()
  const input = useRef<HTMLInputElement>(null)
  const [sendings, setSendings] = useState<Sending[]>([])
  const [over, setOver] = useState(false)
  const change = (id: string, changes: Partial<Sending>) =>
    setSendings((all) => all.map((each) => (each.id === id ? { ...each, ...changes } : each)))

  const send = async (files: File[]) => {
    const begun = files.map((file): Sending => ({
      id: crypto.randomUUID(),
      file,
      share: 0,
      state: 'waiting',
    }))
    setSendings((all) => [...all.filter(({ state }) => state !== 'taken'), ...begun])
    // One after the other: the server looks at one picture at a time.
    for (const { id, file } of begun) {
      change(id, { state: 'sending' })
      change(id, await outcomeOf(file, (share) => change(id, { share })))
    }
    router.refresh()
  }
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    void send([...event.dataTransfer.files])
  }
  return (
    // Dropping is a second way: the button is the first, for every hand.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <section
      aria-label="Add files"
      className={cn(
        'grid gap-3 rounded-lg border border-dashed p-5 md:p-6',
        over ? 'border-accent bg-accent-wash' : 'border-edge bg-paper',
      )}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <div className="flex flex-wrap items-center gap-x-4 gap-y-3">
        <Button look="primary" className="noscript:hidden" onClick={() => input.current?.click()}>
          <UploadSign aria-hidden="true" />
          Add files…
        </Button>
        <p className="text-sm text-soft">
          <span className="hidden md:inline noscript:hidden">Or drop them here. </span>
          Pictures up to 64 MB, PDF, office documents, sound, film and archives up to 2 GB.
        </p>
      </div>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        aria-label="Files for the library"
        onChange={(event) => {
          void send([...(event.target.files ?? [])])
          event.target.value = ''
        }}
      />
      <noscript>
        <form method="post" action={adminApi.mediaForm()} encType="multipart/form-data">
          <label className="grid gap-2">
            <span className="font-medium">Files for the library</span>
            <input
              type="file"
              name="files"
              multiple
              required
              className="max-w-full text-sm file:mr-3 file:h-11 file:rounded-md file:border file:border-edge file:bg-paper file:px-4 file:font-medium file:text-ink"
            />
          </label>
          <Button type="submit" look="primary" className="mt-4">
            Add these files
          </Button>
        </form>
      </noscript>
      <MediaUploads
        sendings={sendings}
        onAgain={({ id, file }) => {
          setSendings((all) => all.filter((each) => each.id !== id))
          void send([file])
        }}
        onClear={() => setSendings([])}
      />
    </section>
  )
}

async function outcomeOf(file: File, progress: (share: number) => void): Promise<Partial<Sending>> {
  try {
    const uploaded = await uploadFile(file, progress, new AbortController().signal)
    return uploaded.kind === 'refused'
      ? { state: 'refused', reason: uploaded.reason }
      : { state: 'taken', share: 1 }
  } catch {
    return { state: 'failed', reason: 'The server did not answer. Nothing of it was kept.' }
  }
}
