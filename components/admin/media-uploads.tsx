import { CircleAlert, CircleCheck } from 'lucide-react'
import { Button } from '@/components/ui/button.tsx'
import { fileSize } from '@/lib/file-size.ts'

/** A file on its way into the library. */
export type Sending = {
  id: string
  file: File
  /** How much has arrived, from 0 to 1. */
  share: number
  state: 'waiting' | 'sending' | 'taken' | 'refused' | 'failed'
  /** Why it is not there. */
  reason?: string
}

type MediaUploadsProps = { sendings: Sending[]; onAgain: (sending: Sending) => void; onClear: () => void }

/** What is on its way, and what became of the rest. */
export function MediaUploads({ sendings, onAgain, onClear }: MediaUploadsProps) {
  if (sendings.length === 0) return null
  const isOver = sendings.every(({ state }) => state !== 'waiting' && state !== 'sending')
  const taken = sendings.filter(({ state }) => state === 'taken').length
  return (
    <div className="grid gap-2">
      <p role="status" className="sr-only">
        {isOver ? `${taken} of ${sendings.length} added` : 'Uploading'}
      </p>
      <ul className="grid gap-2">
        {sendings.map((sending) => (
          <li key={sending.id} className="grid gap-1 text-sm">
            <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
              <span className="min-w-0 font-medium break-all">{sending.file.name}</span>
              <span className="tabular text-soft">{fileSize(sending.file.size)}</span>
              <Outcome sending={sending} onAgain={() => onAgain(sending)} />
            </div>
            {sending.state === 'sending' && (
              <progress
                className="h-1.5 w-full accent-accent"
                max={1}
                value={sending.share < 1 ? sending.share : undefined}
                aria-label={`Upload of ${sending.file.name}`}
              />
            )}
          </li>
        ))}
      </ul>
      {isOver && (
        <div>
          <Button size="small" look="quiet" onClick={onClear}>
            Clear this list
          </Button>
        </div>
      )}
    </div>
  )
}

function Outcome({ sending, onAgain }: { sending: Sending; onAgain: () => void }) {
  switch (sending.state) {
    case 'waiting':
      return <span className="text-soft">Waiting</span>
    case 'sending':
      return <span className="text-soft">{sending.share < 1 ? 'Uploading…' : 'Preparing…'}</span>
    case 'taken':
      return (
        <span className="inline-flex items-center gap-1 text-good">
          <CircleCheck aria-hidden="true" className="size-4" /> Added
        </span>
      )
    case 'refused':
    case 'failed':
      return (
        <>
          <span role="alert" className="inline-flex items-start gap-1 text-danger">
            <CircleAlert aria-hidden="true" className="mt-0.5 size-4 shrink-0" /> Not added. {sending.reason}
          </span>
          {sending.state === 'failed' && (
            <Button size="small" onClick={onAgain}>
              Try again
            </Button>
          )}
        </>
      )
  }
}
