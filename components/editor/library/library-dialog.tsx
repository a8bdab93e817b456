'use client'

import { Search } from 'lucide-react'
import { useEffect, useState, type FormEvent } from 'react'
import { mediaDetails, MediaThumbnail } from '@/components/admin/media-grid.tsx'
import { Button } from '@/components/ui/button.tsx'
import { Dialog } from '@/components/ui/dialog.tsx'
import { Input } from '@/components/ui/input.tsx'
import { Spinner } from '@/components/ui/spinner.tsx'
import type { MediaFacts } from '@/lib/media/facts.ts'
import { findMedia, type FoundMedia, type MediaSearch } from './find-media.ts'

type Props = { shelf: MediaSearch['shelf']; onChoose: (media: MediaFacts) => void; onClose: () => void }

/** `shown`: what stands there already, when it is a further page that is asked for. */
type Request = { words: string; page: number; shown: MediaFacts[] }

type Answer = { to: Request; found: FoundMedia | null }

/** Chooses something that is in the library already. */
export function LibraryDialog({ shelf, onChoose, onClose }: Props) {
  const [words, setWords] = useState('')
  const [request, setRequest] = useState<Request>({ words: '', page: 1, shown: [] })
  const [answer, setAnswer] = useState<Answer | null>(null)
  useEffect(() => {
    let here = true
    const take = (found: FoundMedia | null) => here && setAnswer({ to: request, found })
    findMedia({ ...request, shelf }).then(take, () => take(null))
    return () => {
      here = false
    }
  }, [request, shelf])
  const current = answer?.to === request ? answer : null
  const items = [...request.shown, ...(current?.found?.items ?? [])]
  const search = (event: FormEvent) => {
    event.preventDefault()
    // In the tree of React it may stand inside another form.
    event.stopPropagation()
    setRequest({ words: words.trim(), page: 1, shown: [] })
  }
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={shelf === 'pictures' ? 'A picture from the library' : 'From the library'}
      className="max-w-3xl!"
    >
      <div className="grid gap-4">
        <form role="search" onSubmit={search} className="flex gap-2">
          <Input
            type="search"
            aria-label="Search the library"
            placeholder="Name, description or caption"
            value={words}
            onChange={(event) => setWords(event.target.value)}
          />
          <Button type="submit">
            <Search aria-hidden="true" />
            Search
          </Button>
        </form>
        <ul className="grid grid-cols-2 gap-3 sm:grid-cols-3 md:grid-cols-4">
          {items.map((media) => (
            <li key={media.id}>
              <button
                type="button"
                onClick={() => onChoose(media)}
                className="grid w-full overflow-hidden rounded-md border border-rule bg-paper text-left hover:border-accent"
              >
                <MediaThumbnail media={media} />
                <span className="grid gap-0.5 px-2.5 py-2 text-sm">
                  <span className="truncate font-medium">{media.title || media.name}</span>
                  <span className="tabular truncate text-xs text-soft">{mediaDetails(media)}</span>
                </span>
              </button>
            </li>
          ))}
        </ul>
        <Standing
          answer={current}
          isEmpty={items.length === 0}
          onMore={() => setRequest({ ...request, page: request.page + 1, shown: items })}
        />
      </div>
    </Dialog>
  )
}

type StandingProps = { answer: Answer | null; isEmpty: boolean; onMore: () => void }

/** What is said below what was found. */
function Standing({ answer, isEmpty, onMore }: StandingProps) {
  if (!answer)
    return (
      <p role="status" className="flex items-center gap-2 text-sm text-soft">
        <Spinner /> Looking…
      </p>
    )
  if (!answer.found)
    return (
      <p role="alert" className="text-sm text-danger">
        The library did not answer. Search again in a minute.
      </p>
    )
  if (isEmpty)
    return (
      <p role="status" className="text-sm text-soft">
        Nothing in the library is like that.
      </p>
    )
  return answer.to.page < answer.found.pages ? <Button onClick={onMore}>Show more</Button> : null
}
