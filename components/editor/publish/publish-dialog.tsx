'use client'

import { useState } from 'react'
import { Button } from '@/components/ui/button.tsx'
import { Dialog } from '@/components/ui/dialog.tsx'
import { Notice } from '@/components/ui/notice.tsx'
import type { PostFacts } from '@/lib/posts/reading/facts.ts'
import { fieldsFor, WhenField } from './when-field.tsx'

type Props = {
  open: boolean
  onOpenChange: (open: boolean) => void
  facts: PostFacts | null
  zone: string
  /** What has to be put right first, a sentence each. */
  problems: string[]
  /** What it would be well to put right. */
  advice: string[]
  busy: boolean
  /** `tellAgain`: whether followers are to be told of a live post once more. */
  onPublish: (tellAgain: boolean) => void
  onSchedule: (at: number, tellAgain: boolean) => void
}

const HOUR = 60 * 60 * 1000

/** When readers see the post, or the changes to it: now, or from a time on. */
export function PublishDialog({
  open,
  onOpenChange,
  facts,
  zone,
  problems,
  advice,
  busy,
  onPublish,
  onSchedule,
}: Props) {
  const planned = facts?.stage === 'live' ? facts.copy?.publishAt : facts?.publishAt
  const scheduled = facts?.stage === 'scheduled' || Boolean(facts?.copy?.publishAt)
  const [later, setLater] = useState(scheduled)
  const [at, setAt] = useState<number | null>(null)
  const [initial] = useState(() => fieldsFor(planned ?? nextHour(), zone))
  const changes = facts?.stage === 'live'
  const [tellAgain, setTellAgain] = useState(facts?.copy?.tellAgain ?? false)
  const what = changes ? 'Readers see the old text until then.' : 'Nobody sees the post before.'
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      title={changes ? 'Publish the changes' : scheduled ? 'Change when it appears' : 'Publish the post'}
    >
      <div className="grid gap-4">
        {problems.length > 0 && (
          <Notice tone="warn" urgent>
            <p className="font-medium">Before it can be published:</p>
            <ul className="list-disc pl-5">
              {problems.map((problem) => (
                <li key={problem}>{problem}</li>
              ))}
            </ul>
          </Notice>
        )}
        {advice.length > 0 && (
          <Notice>
            <p className="font-medium">Readers would be glad of this, but it can wait:</p>
            <ul className="list-disc pl-5">
              {advice.map((each) => (
                <li key={each}>{each}</li>
              ))}
            </ul>
          </Notice>
        )}
        <fieldset className="grid gap-2">
          <legend className="mb-1 text-sm font-medium">When readers see it</legend>
          <Choice
            name="when"
            checked={!later}
            onChoose={() => setLater(false)}
            label="Now"
            about="As soon as you press the button"
          />
          <Choice
            name="when"
            checked={later}
            onChoose={() => setLater(true)}
            label="At a time"
            about={what}
          />
        </fieldset>
        {later && (
          <WhenField
            initial={initial}
            zone={zone}
            whenPast="offer-now"
            onNow={problems.length > 0 ? undefined : () => onPublish(tellAgain)}
            onChange={setAt}
          />
        )}
        {changes && facts?.kind === 'POST' && <TellAgain checked={tellAgain} onChange={setTellAgain} />}
        <div className="flex justify-end gap-2">
          <Button onClick={() => onOpenChange(false)}>Cancel</Button>
          {later ? (
            <Button
              look="primary"
              disabled={problems.length > 0 || at === null}
              aria-disabled={busy}
              onClick={() => at !== null && onSchedule(at, tellAgain)}
            >
              {scheduled ? 'Change the time' : 'Schedule'}
            </Button>
          ) : (
            <Button
              look="primary"
              disabled={problems.length > 0}
              aria-disabled={busy}
              onClick={() => onPublish(tellAgain)}
            >
              Publish now
            </Button>
          )}
        </div>
      </div>
    </Dialog>
  )
}

type ChoiceProps = { name: string; label: string; about: string; checked: boolean; onChoose: () => void }

function Choice({ name, label, about, checked, onChoose }: ChoiceProps) {
  return (
    <label className="grid min-h-11 cursor-pointer grid-cols-[auto_1fr] gap-x-3 rounded-md border border-edge p-3 text-sm font-medium has-checked:border-accent has-checked:bg-accent-wash">
      <input
        type="radio"
        name={name}
        checked={checked}
        onChange={onChoose}
        className="mt-0.5 size-4 accent-accent"
      />
      {label}
      <span className="col-start-2 font-normal text-soft">{about}</span>
    </label>
  )
}

/** Whether the changes are news to those who have read the post. */
function TellAgain({ checked, onChange }: { checked: boolean; onChange: (checked: boolean) => void }) {
  return (
    <label className="grid min-h-11 cursor-pointer grid-cols-[auto_1fr] gap-x-3 rounded-md border border-edge p-3 text-sm font-medium has-checked:border-accent has-checked:bg-accent-wash">
      <input
        type="checkbox"
        name="tell-again"
        checked={checked}
        onChange={(event) => onChange(event.target.checked)}
        className="mt-0.5 size-4 accent-accent"
      />
      Tell followers again
      <span className="col-start-2 font-normal text-soft">
        The post appears in every feed as a new one, also to those who have read it. For news that nobody may
        miss; not for corrections, which followers get without it.
      </span>
    </label>
  )
}

/** A time to begin with that suits most posts: the next full hour, an hour from now at least. */
function nextHour(): number {
  return Math.ceil(Date.now() / HOUR) * HOUR + HOUR
}
