'use client'

import { useId, useRef, useState } from 'react'
import type { Upload } from '@/components/admin/upload-file.ts'
import { Button } from '@/components/ui/button.tsx'
import { later } from '@/components/ui/later.tsx'
import type { MediaFacts } from '@/lib/media/facts.ts'
import type { CoverFacts } from '@/lib/posts/reading/facts.ts'

const LibraryDialog = later(async () => (await import('../library/library-dialog.tsx')).LibraryDialog)

type Props = { cover: CoverFacts | null; upload: Upload; onChange: (cover: CoverFacts | null) => void }

/** The picture that stands for the post in lists and where it is shared. */
export function CoverField({ cover, upload, onChange }: Props) {
  const id = useId()
  const input = useRef<HTMLInputElement>(null)
  const chooser = useRef<HTMLButtonElement>(null)
  const [share, setShare] = useState<number | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const [choosing, setChoosing] = useState(false)
  const choose = (media: MediaFacts) => {
    setChoosing(false)
    if (media.kind !== 'picture') return setProblem('This is not a picture.')
    setProblem(null)
    onChange({ id: media.id, src: media.src, alt: media.alt })
  }
  const send = async (file: File | undefined) => {
    if (!file) return
    setProblem(null)
    setShare(0)
    try {
      const uploaded = await upload(file, setShare, new AbortController().signal)
      if (uploaded.kind === 'refused') setProblem(uploaded.reason)
      else choose(uploaded.media)
    } catch {
      setProblem('The picture could not be sent: the server did not answer. Try again in a minute.')
    }
    setShare(null)
  }
  return (
    <div className="grid gap-1.5" role="group" aria-labelledby={`${id}-label`}>
      <span id={`${id}-label`} className="text-sm font-medium">
        Cover
      </span>
      {cover && (
        <img src={cover.src} alt={cover.alt} className="aspect-video w-full rounded-md object-cover" />
      )}
      <input
        ref={input}
        type="file"
        accept="image/*"
        hidden
        aria-label="Cover picture"
        onChange={(event) => {
          void send(event.target.files?.[0])
          event.target.value = ''
        }}
      />
      {share !== null && (
        <progress className="w-full accent-accent" max={1} value={share} aria-label="Upload of the cover" />
      )}
      {problem && (
        <p role="alert" className="text-sm text-danger">
          {problem}
        </p>
      )}
      <div className="flex flex-wrap gap-2">
        <Button ref={chooser} size="small" disabled={share !== null} onClick={() => input.current?.click()}>
          {cover ? 'Another picture' : 'Choose a picture'}
        </Button>
        <Button size="small" disabled={share !== null} onClick={() => setChoosing(true)}>
          From the library
        </Button>
        {cover && (
          <Button
            size="small"
            look="quiet"
            onClick={() => {
              onChange(null)
              chooser.current?.focus()
            }}
          >
            Remove cover
          </Button>
        )}
      </div>
      {choosing && <LibraryDialog shelf="pictures" onChoose={choose} onClose={() => setChoosing(false)} />}
    </div>
  )
}
