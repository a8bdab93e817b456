'use client'

import { useId, useRef, useState } from 'react'
import { Button } from '@/components/ui/button.tsx'
import type { CoverFacts } from '@/lib/posts/facts.ts'
import type { Upload } from '../upload/upload.ts'

type Props = { cover: CoverFacts | null; upload: Upload; onChange: (cover: CoverFacts | null) => void }

/** The picture that stands for the post in lists and where it is shared. */
export function CoverField({ cover, upload, onChange }: Props) {
  const id = useId()
  const input = useRef<HTMLInputElement>(null)
  const [share, setShare] = useState<number | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const send = async (file: File | undefined) => {
    if (!file) return
    setProblem(null)
    setShare(0)
    try {
      const uploaded = await upload(file, setShare, new AbortController().signal)
      if (uploaded.kind === 'picture') onChange({ id: uploaded.id, src: uploaded.src, alt: '' })
      else setProblem(uploaded.kind === 'refused' ? uploaded.reason : 'This is not a picture.')
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
        <Button size="small" disabled={share !== null} onClick={() => input.current?.click()}>
          {cover ? 'Another picture' : 'Choose a picture'}
        </Button>
        {cover && (
          <Button size="small" look="quiet" onClick={() => onChange(null)}>
            Remove cover
          </Button>
        )}
      </div>
    </div>
  )
}
